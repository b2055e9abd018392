package dev.veneer.backoffice.people;

import java.security.Principal;
import java.util.function.Supplier;

import dev.veneer.account.People;
import dev.veneer.account.Person;
import dev.veneer.account.PersonEditor;
import dev.veneer.account.RefusedException;
import dev.veneer.account.Role;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Sure;
import dev.veneer.backoffice.form.Words;
import jakarta.servlet.http.HttpServletResponse;

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
 * The people, and the form of one. Nobody disables themselves or resets their own
 * password: they would be signed out before they saw how to undo it.
 */
@Controller
@RequestMapping("/backoffice/people")
class PeoplePages {

	private final PeopleRoom room;

	private final People people;

	private final PersonEditor editor;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Refusals refusals;

	private final Words words;

	PeoplePages(PeopleRoom room, People people, PersonEditor editor, Audit audit, Conflicts conflicts,
			Refusals refusals, Words words) {
		this.room = room;
		this.people = people;
		this.editor = editor;
		this.audit = audit;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping
	String list(Principal me, Model view) {
		return this.room.show(me, view);
	}

	/** Nobody is called so: a name begins with a letter. */
	@GetMapping("/_new")
	String blank(Model view) {
		return show(PersonForm.blank(), false, new FormErrors(), view);
	}

	@GetMapping("/{username}")
	String edit(@PathVariable String username, Model view) {
		person(username);
		// what is read after the edition is at least as new
		Edition seen = edition(username);
		return show(PersonForm.of(person(username), seen), true, new FormErrors(), view);
	}

	@PostMapping
	String make(PersonForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		String password = this.refusals.take(errors, () -> this.editor.make(form.username(), form.roles()));
		if (password == null) {
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, false, errors, view);
		}
		this.words.tell(next, "people.done.make", form.username());
		new Secret(this.words.get("people.secret", form.username()), password).show(next);
		return PeopleRoom.ADDRESS;
	}

	@PostMapping("/{username}")
	String change(@PathVariable String username, PersonForm form, Principal me, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		person(username);
		FormErrors errors = new FormErrors();
		if (username.equals(me.getName()) && !form.roles().contains(Role.ADMINISTRATOR)) {
			errors.add("roles", this.words.get("people.notYourself.roles"));
			answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form.called(username), true, errors, view);
		}
		PersonForm shown = form.called(username);
		try {
			this.refusals.take(errors, () -> {
				this.editor.putRoles(username, form.roles(), new Edition(form.edition()));
				return true;
			});
		}
		catch (EditConflictException ex) {
			this.conflicts.show(ex, errors, view);
			shown = shown.at(edition(username));
		}
		if (errors.isEmpty()) {
			this.words.tell(next, "people.done.roles", username);
			return PeopleRoom.ADDRESS;
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(shown, true, errors, view);
	}

	@PostMapping("/{username}/disable")
	String disable(@PathVariable String username, Principal me, RedirectAttributes next) {
		return onOthers(username, me, next, "people.notYourself.disable", () -> {
			this.editor.enable(username, false);
			this.words.tellWithUndo(next, "/backoffice/people/" + username + "/enable", "people.done.disable",
					username);
			return PeopleRoom.ADDRESS;
		});
	}

	@PostMapping("/{username}/enable")
	String enable(@PathVariable String username, Principal me, RedirectAttributes next) {
		return onOthers(username, me, next, "people.notYourself.disable", () -> {
			this.editor.enable(username, true);
			this.words.tell(next, "people.done.enable", username);
			return PeopleRoom.ADDRESS;
		});
	}

	@GetMapping("/{username}/reset")
	String sure(@PathVariable String username, Principal me, Model view, RedirectAttributes next) {
		return onOthers(username, me, next, "people.notYourself.reset", () -> {
			view.addAttribute("sure",
					new Sure(this.words.get("people.reset.title", username),
							this.words.get("people.reset.sure", username), this.words.get("people.reset"),
							"/backoffice/people/" + username + "/reset", "/backoffice/people"));
			return "backoffice/sure";
		});
	}

	@PostMapping("/{username}/reset")
	String reset(@PathVariable String username, Principal me, RedirectAttributes next) {
		return onOthers(username, me, next, "people.notYourself.reset", () -> {
			String password = this.editor.resetPassword(username);
			this.words.tell(next, "people.done.reset", username);
			new Secret(this.words.get("people.secret", username), password).show(next);
			return PeopleRoom.ADDRESS;
		});
	}

	private String onOthers(String username, Principal me, RedirectAttributes next, String refusal,
			Supplier<String> deed) {
		person(username);
		if (username.equals(me.getName())) {
			this.words.warn(next, this.words.get(refusal));
			return PeopleRoom.ADDRESS;
		}
		try {
			return deed.get();
		}
		catch (RefusedException ex) {
			this.words.warn(next, this.refusals.sentence(ex));
			return PeopleRoom.ADDRESS;
		}
	}

	private String show(PersonForm form, boolean known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("allRoles", Role.values());
		view.addAttribute("errors", errors);
		return "backoffice/people/person";
	}

	private Person person(String username) {
		return this.people.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Edition edition(String username) {
		return this.audit.edition(PersonEditor.subject(username));
	}

}
