package dev.veneer.backoffice.people;

import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.account.ApiToken;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.Scope;
import dev.veneer.account.TokenBudget;
import dev.veneer.account.TokenEditor;
import dev.veneer.account.TokenSecret;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Sure;
import dev.veneer.backoffice.form.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes API tokens, limits them, and revokes them. What a token may do is decided when it
 * is made.
 */
@Controller
@RequestMapping("/backoffice/people/_tokens")
class TokenPages {

	private final ApiTokens tokens;

	private final TokenEditor editor;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Refusals refusals;

	private final Words words;

	TokenPages(ApiTokens tokens, TokenEditor editor, Audit audit, Conflicts conflicts, Refusals refusals, Words words) {
		this.tokens = tokens;
		this.editor = editor;
		this.audit = audit;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/_new")
	String blank(Model view) {
		return show(TokenForm.blank(), null, new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable long id, Model view) {
		Edition seen = edition(id);
		ApiToken token = token(id);
		return show(TokenForm.of(token, seen), token, new FormErrors(), view);
	}

	@PostMapping
	String make(TokenForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		TokenBudget budget = budget(form, errors);
		TokenSecret secret = (budget != null)
				? this.refusals.take(errors, () -> this.editor.make(form.name(), scopes(form), budget)) : null;
		if (secret == null) {
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, null, errors, view);
		}
		this.words.tell(next, "people.token.done.make", form.name());
		new Secret(this.words.get("people.token.secret", form.name()), secret.value()).show(next);
		return PeopleRoom.ADDRESS;
	}

	@PostMapping("/{id}")
	String change(@PathVariable long id, TokenForm form, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		ApiToken token = token(id);
		FormErrors errors = new FormErrors();
		TokenForm shown = form.about(token);
		TokenBudget budget = budget(form, errors);
		if (budget != null) {
			try {
				this.refusals.take(errors, () -> {
					this.editor.putBudget(id, budget, new Edition(form.edition()));
					return true;
				});
			}
			catch (EditConflictException ex) {
				this.conflicts.show(ex, errors, view);
				shown = shown.at(edition(id));
			}
		}
		if (errors.isEmpty()) {
			this.words.tell(next, "people.token.done.budget", token.name());
			return PeopleRoom.ADDRESS;
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(shown, token, errors, view);
	}

	@GetMapping("/{id}/revoke")
	String sure(@PathVariable long id, Model view) {
		ApiToken token = token(id);
		String question = token.scopes().contains(Scope.FARM_WORK) ? "people.token.revoke.sureOfWorkers"
				: "people.token.revoke.sure";
		view.addAttribute("sure",
				new Sure(this.words.get("people.token.revoke.title", token.name()),
						this.words.get(question, token.name()), this.words.get("people.token.revoke"),
						"/backoffice/people/_tokens/" + id + "/revoke", "/backoffice/people"));
		return "backoffice/sure";
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable long id, RedirectAttributes next) {
		ApiToken token = token(id);
		this.editor.revoke(id);
		this.words.tell(next, "people.token.done.revoke", token.name());
		return PeopleRoom.ADDRESS;
	}

	private String show(TokenForm form, @Nullable ApiToken known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("token", known);
		view.addAttribute("allScopes", Scope.values());
		view.addAttribute("errors", errors);
		return "backoffice/people/token";
	}

	private @Nullable TokenBudget budget(TokenForm form, FormErrors errors) {
		Integer renders = form.renders().isEmpty() ? null : this.refusals.number("renders", form.renders(), errors);
		Integer orders = form.orders().isEmpty() ? null : this.refusals.number("orders", form.orders(), errors);
		return errors.isEmpty() ? this.refusals.take(errors, () -> new TokenBudget(renders, orders)) : null;
	}

	// what is no scope was not ticked on our page
	private static Set<Scope> scopes(TokenForm form) {
		try {
			return form.scopes().stream().map(Scope::parse).collect(Collectors.toUnmodifiableSet());
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

	private ApiToken token(long id) {
		return this.tokens.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Edition edition(long id) {
		return this.audit.edition(TokenEditor.subject(id));
	}

}
