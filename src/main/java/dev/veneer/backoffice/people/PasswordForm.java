package dev.veneer.backoffice.people;

import java.util.Objects;

/**
 * Passwords as they were typed.
 *
 * @param again the new one once more
 */
record PasswordForm(String old, String fresh, String again) {

	PasswordForm {
		old = Objects.requireNonNullElse(old, "");
		fresh = Objects.requireNonNullElse(fresh, "");
		again = Objects.requireNonNullElse(again, "");
	}

	/**
	 * Hides them: they must not get into a log by accident.
	 */
	@Override
	public String toString() {
		return "PasswordForm[]";
	}

}
