package dev.veneer.backoffice.people;

import java.util.function.Supplier;

import dev.veneer.account.RefusedException;
import dev.veneer.account.RefusedException.Reason;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Numbers;
import dev.veneer.backoffice.form.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says in the reader's language which rule an edit broke, under the field that is to
 * blame.
 */
@Component
class Refusals {

	private final Words words;

	Refusals(Words words) {
		this.words = words;
	}

	/**
	 * Does it, or notes why it was refused.
	 * @return nothing when it was
	 */
	<T> @Nullable T take(FormErrors errors, Supplier<T> deed) {
		try {
			return deed.get();
		}
		catch (RefusedException ex) {
			note(ex, errors);
			return null;
		}
	}

	void note(RefusedException ex, FormErrors errors) {
		errors.add(field(ex.reason()), sentence(ex));
	}

	String sentence(RefusedException ex) {
		return this.words.get("people.refused." + ex.reason().name(),
				ex.arguments().stream().map(String::valueOf).toArray());
	}

	/**
	 * The number, or nothing and a note that it is none.
	 */
	@Nullable Integer number(String field, String text, FormErrors errors) {
		try {
			return Numbers.whole(text);
		}
		catch (IllegalArgumentException ex) {
			errors.add(field, this.words.get("people.number", text));
			return null;
		}
	}

	private static String field(Reason reason) {
		return switch (reason) {
			case USERNAME, USERNAME_TAKEN -> "username";
			case NO_ROLE, LAST_ADMINISTRATOR -> "roles";
			case TOKEN_NAME -> "name";
			case NO_SCOPE -> "scopes";
			case RENDERS -> "renders";
			case ORDERS -> "orders";
			case PER_ADDRESS -> "perAddress";
			case TOTAL -> "total";
			case PASSWORD_LENGTH, PASSWORD_SAME -> "fresh";
			case PASSWORD_WRONG -> "old";
			case PASSWORD_BRAKE, NOBODY, NO_TOKEN -> FormErrors.WHOLE;
		};
	}

}
