package dev.veneer.account;

import java.util.List;

/**
 * An edit that breaks a rule. Nothing was saved.
 */
public final class RefusedException extends IllegalArgumentException {

	private final Reason reason;

	private final transient List<Object> arguments;

	RefusedException(Reason reason, Object... arguments) {
		super(String.format(reason.sentence, arguments));
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * What the reason's sentence speaks of, the offending input first.
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * Which rule it was.
	 */
	public enum Reason {

		/** What: the name. */
		USERNAME("A username is small letters and digits, with single . - or _ between them, 40 at most, not '%s'"),

		/** What: the name. */
		USERNAME_TAKEN("There is somebody called %s already"),

		/** What: the name. */
		NOBODY("There is nobody called %s"),

		NO_ROLE("Somebody without a role could do nothing here"),

		/** What: the name. */
		LAST_ADMINISTRATOR("%s is the last administrator who can sign in; make somebody else one first"),

		/** What: least characters, most bytes. */
		PASSWORD_LENGTH("A password has %s characters or more, and %s bytes at most"),

		PASSWORD_SAME("The new password is the old one"),

		PASSWORD_WRONG("The old password is wrong"),

		/** What: seconds to wait. */
		PASSWORD_BRAKE("That was wrong too often; wait %s seconds"),

		/** What: the name. */
		TOKEN_NAME("A token's name has 1 to 80 characters, unlike '%s'"),

		/** What: the name. */
		NO_SCOPE("Token '%s' has no scope, so it could do nothing"),

		/** What: the number. */
		NO_TOKEN("There is no token %s that is valid"),

		/** What: the most, the number. */
		RENDERS("A token's renders a day are from 1 to %s, not %s"),

		/** What: the most, the number. */
		ORDERS("A token's orders in the queue are from 1 to %s, not %s"),

		/** What: the most, the number. */
		PER_ADDRESS("The renders of one address are from 1 to %s, not %s"),

		/** What: the least, the most, the number. */
		TOTAL("The renders of all addresses together are from %s, what one address has, to %s, not %s");

		private final String sentence;

		Reason(String sentence) {
			this.sentence = sentence;
		}

	}

}
