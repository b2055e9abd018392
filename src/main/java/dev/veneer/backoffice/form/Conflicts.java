package dev.veneer.backoffice.form;

import dev.veneer.audit.EditConflictException;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows an editor what somebody else changed meanwhile. Their own input stays in the
 * form, which is now based on what the other one left.
 */
@Component
public class Conflicts {

	private final Words words;

	Conflicts(Words words) {
		this.words = words;
	}

	public void show(EditConflictException conflict, FormErrors errors, Model view) {
		errors.add(FormErrors.WHOLE, this.words.get("form.conflict", conflict.others().get(0).actor()));
		view.addAttribute("others", conflict.others());
	}

}
