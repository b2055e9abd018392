package dev.veneer.backoffice.material;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.Supplier;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Subject;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialPreview;
import dev.veneer.rendering.Consequences;
import dev.veneer.rendering.Consequences.Effect;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Saves what a form brought, or tells what it would do to pictures, or why it can't be
 * saved.
 */
@Component
class Saving {

	private static final Effect NO_EFFECT = new Effect(List.of(), Duration.ZERO);

	private final MaterialPreview preview;

	private final Consequences consequences;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Words words;

	Saving(MaterialPreview preview, Consequences consequences, Audit audit, Conflicts conflicts, Words words) {
		this.preview = preview;
		this.consequences = consequences;
		this.audit = audit;
		this.conflicts = conflicts;
		this.words = words;
	}

	/**
	 * @param errors get to know why it was refused, if it was
	 */
	Outcome save(Subject subject, Edition seen, Runnable edit, Heed heed, FormErrors errors, Model view) {
		try {
			Effect effect = (heed == Heed.NONE) ? NO_EFFECT : effect(edit);
			if (heed == Heed.LOOK && !effect.pictures().isEmpty()) {
				return new Foreseen(effect);
			}
			settle(edit);
			return new Saved(effect.pictures().isEmpty() ? 0 : this.consequences.renew(effect.pictures()));
		}
		catch (EditConflictException ex) {
			this.conflicts.show(ex, errors, view);
			return new Refused(this.audit.edition(subject));
		}
		catch (IllegalArgumentException ex) {
			errors.add(FormErrors.WHOLE, String.valueOf(ex.getMessage()));
			return new Refused(seen);
		}
	}

	/**
	 * Does what needs no form.
	 * @return false when it could not be done; the next page says why
	 */
	boolean attempt(Runnable deed, RedirectAttributes next) {
		return attempt(() -> {
			deed.run();
			return true;
		}, next).isPresent();
	}

	/**
	 * As {@link #attempt(Runnable, RedirectAttributes)}, with what comes of it.
	 */
	<T> Optional<T> attempt(Supplier<T> deed, RedirectAttributes next) {
		try {
			return Optional.of(settled(deed));
		}
		catch (IllegalArgumentException ex) {
			this.words.warn(next, ex.getMessage());
			return Optional.empty();
		}
	}

	private Effect effect(Runnable edit) {
		return this.consequences.of(settled(() -> this.preview.after(edit)));
	}

	private void settle(Runnable deed) {
		settled(() -> {
			deed.run();
			return true;
		});
	}

	/**
	 * Tries once more when somebody else was at the same thing in the same moment: by
	 * then the audit tells who it was, or there is nothing in the way any more.
	 */
	private <T> T settled(Supplier<T> deed) {
		try {
			return deed.get();
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException first) {
			try {
				return deed.get();
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException second) {
				throw new IllegalArgumentException(this.words.get("material.busy"), second);
			}
		}
	}

	/** What is done about pictures that become stale. */
	enum Heed {

		/** Nothing: none does, or their editor knows. */
		NONE,

		/** Their editor is asked first. */
		LOOK,

		/** They are rendered again. */
		RENEW;

		/**
		 * @param alike whether pictures look the same afterwards
		 * @param then what the editor wants done, empty when they were not asked yet
		 */
		static Heed of(boolean alike, String then) {
			if (alike || then.equals("save")) {
				return NONE;
			}
			return then.equals("renew") ? RENEW : LOOK;
		}

	}

	/** What came of it. */
	sealed interface Outcome {

	}

	/**
	 * @param renewed how many pictures are rendered again
	 */
	record Saved(int renewed) implements Outcome {

		/** Of the sentence that tells it. */
		String key() {
			return (this.renewed > 0) ? "renew" : "save";
		}

	}

	/** Nothing is saved yet: pictures would become stale. */
	record Foreseen(Effect effect) implements Outcome {

		/**
		 * Asks whether it shall be saved all the same.
		 * @param action where the form goes once more
		 * @param fields what the form carries along
		 */
		String show(Label label, String action, Map<String, String> fields, Model view) {
			view.addAttribute("label", label);
			view.addAttribute("action", action);
			view.addAttribute("fields", fields);
			view.addAttribute("pictures", this.effect.pictures().size());
			view.addAttribute("work", this.effect.work());
			return "backoffice/material/consequences";
		}

	}

	/**
	 * The errors say why.
	 *
	 * @param seen what the form rests on from now on
	 */
	record Refused(Edition seen) implements Outcome {

	}

}
