package dev.veneer.backoffice.rules;

import java.util.List;
import java.util.function.Supplier;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Subject;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Consequences.Consequence;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Saves a rule that a form brought, or has the form come back with what speaks against
 * it.
 */
@Component
class RuleSaving {

	private final ConsequenceWords sentences;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Words words;

	RuleSaving(ConsequenceWords sentences, Audit audit, Conflicts conflicts, Words words) {
		this.sentences = sentences;
		this.audit = audit;
		this.conflicts = conflicts;
		this.words = words;
	}

	/**
	 * Whether no published product is left wrong by it. If one is, the form says so and
	 * asks.
	 */
	boolean isHarmless(List<Consequence> consequences, FormErrors errors, Model view) {
		List<String> told = this.sentences.sentences(consequences);
		if (!told.isEmpty()) {
			errors.add(FormErrors.WHOLE, this.words.get("rules.consequences", told.size()));
			view.addAttribute("consequences", told);
		}
		return told.isEmpty();
	}

	/**
	 * @param edit changes a rule that somebody else may have changed after that edition
	 * @return what the form rests on from now on
	 */
	Edition put(Subject rule, Edition seen, Runnable edit, FormErrors errors, Model view) {
		try {
			errors.attempt(FormErrors.WHOLE, edit);
			return seen;
		}
		catch (EditConflictException ex) {
			this.conflicts.show(ex, errors, view);
			return this.audit.edition(rule);
		}
	}

	/**
	 * @param told the message when it is saved
	 * @param form shows the form when it is not
	 */
	String done(String told, String name, FormErrors errors, Supplier<String> form, RedirectAttributes next,
			HttpServletResponse answer) {
		if (errors.isEmpty()) {
			this.words.tell(next, told, name);
			return "redirect:" + RuleListPages.ADDRESS;
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form.get();
	}

}
