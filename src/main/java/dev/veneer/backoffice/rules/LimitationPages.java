package dev.veneer.backoffice.rules;

import java.util.List;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Consequences;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.LimitationEditor;
import dev.veneer.material.MaterialLibrary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a limitation. One that would leave published products wrong comes back and
 * says so before anything is saved.
 */
@Controller
@RequestMapping("/backoffice/rules/limitations")
class LimitationPages {

	private final LimitationEditor editor;

	private final MaterialLibrary materials;

	private final Consequences consequences;

	private final RuleUses uses;

	private final RuleSaving saving;

	private final RuleRemoval removal;

	private final Audit audit;

	private final Words words;

	LimitationPages(LimitationEditor editor, MaterialLibrary materials, Consequences consequences, RuleUses uses,
			RuleSaving saving, RuleRemoval removal, Audit audit, Words words) {
		this.editor = editor;
		this.materials = materials;
		this.consequences = consequences;
		this.uses = uses;
		this.saving = saving;
		this.removal = removal;
		this.audit = audit;
		this.words = words;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit(HttpServletRequest request) {
		return Editors.MATERIALS.include(request);
	}

	/** No limitation is called so: an id begins with a letter. */
	@GetMapping("/_new")
	String blank(@RequestParam(required = false) @Nullable String copy, Model view) {
		LimitationForm form = (copy != null) ? LimitationForm.of(find(copy), Edition.ANY).copy()
				: LimitationForm.blank();
		return show(form, false, new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String id, Model view) {
		find(id);
		// what is read after the edition is at least as new
		Edition seen = this.audit.edition(LimitationEditor.subject(id));
		return show(LimitationForm.of(find(id), seen), true, new FormErrors(), view);
	}

	@PostMapping
	String make(LimitationForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		if (this.editor.find(form.id()).isPresent()) {
			errors.add("id", this.words.get("rules.taken", form.id()));
		}
		Limitation limitation = read(form, errors);
		if (limitation != null && errors.isEmpty()) {
			errors.attempt(FormErrors.WHOLE, () -> this.editor.make(limitation));
		}
		return done(form, false, errors, view, next, answer);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, LimitationForm sent, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		LimitationForm form = sent.called(find(id).id());
		FormErrors errors = new FormErrors();
		Limitation limitation = read(form, errors);
		if (limitation != null && errors.isEmpty()
				&& (form.isMeant() || this.saving.isHarmless(this.consequences.of(limitation), errors, view))) {
			Edition seen = new Edition(form.edition());
			form = form.at(this.saving.put(LimitationEditor.subject(id), seen, () -> this.editor.put(limitation, seen),
					errors, view));
		}
		return done(form, true, errors, view, next, answer);
	}

	@GetMapping("/{id}/remove")
	String askToRemove(@PathVariable String id, Model view) {
		return this.removal.ask(find(id).label(), RuleListPages.ADDRESS + "/limitations/" + id, view);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id, RedirectAttributes next) {
		return this.removal.remove(find(id).label(), this.uses.ofLimitation(id), () -> this.editor.remove(id),
				"limitation.done.remove", next);
	}

	private @Nullable Limitation read(LimitationForm form, FormErrors errors) {
		Limitation limitation = form.read(this.materials.current(), new Fields(errors, this.words));
		if (form.patterns().isEmpty() && form.finishes().isEmpty()) {
			errors.add("choice", this.words.get("limitation.nothing"));
		}
		return limitation;
	}

	private String done(LimitationForm form, boolean known, FormErrors errors, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		return this.saving.done("limitation.done.save", form.name(), errors, () -> show(form, known, errors, view),
				next, answer);
	}

	private String show(LimitationForm form, boolean known, FormErrors errors, Model view) {
		LimitationView page = LimitationView.of(form, this.materials.current());
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("errors", errors);
		view.addAttribute("page", page);
		view.addAttribute("uses", known ? this.uses.ofLimitation(form.id()) : List.of());
		return "backoffice/rules/limitation";
	}

	private Limitation find(String id) {
		return this.editor.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
