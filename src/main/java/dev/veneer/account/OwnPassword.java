package dev.veneer.account;

import java.time.Duration;

import dev.veneer.account.PersonTable.Row;
import dev.veneer.account.RefusedException.Reason;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people change their own password. Whoever found a screen unlocked may not try old
 * passwords without end: they count like those of the login.
 */
@Component
public class OwnPassword {

	private final PersonTable table;

	private final PersonEditor editor;

	private final PasswordEncoder encoder;

	private final LoginBrake brake;

	OwnPassword(PersonTable table, PersonEditor editor, PasswordEncoder encoder, LoginBrake brake) {
		this.table = table;
		this.editor = editor;
		this.encoder = encoder;
		this.brake = brake;
	}

	/**
	 * Changes it, which ends all sessions of the person.
	 * @param fresh 10 characters to 72 bytes
	 * @param address the client's address, as the servlet container gives it
	 * @return the person, for the one session that is to go on
	 * @throws RefusedException when the old one is wrong, or was too often, or the new
	 * one can't be
	 */
	public SignedIn change(String username, String old, String fresh, String address) {
		if (!Passwords.isAllowed(fresh)) {
			throw new RefusedException(Reason.PASSWORD_LENGTH, Passwords.LEAST, Passwords.MOST);
		}
		Duration wait = this.brake.take(username, address);
		if (!wait.isZero()) {
			throw new RefusedException(Reason.PASSWORD_BRAKE, wait.toSeconds() + 1);
		}
		String known = this.table.find(username)
			.map(Row::password)
			.orElseThrow(() -> new RefusedException(Reason.NOBODY, username));
		if (!this.encoder.matches(old, known)) {
			throw new RefusedException(Reason.PASSWORD_WRONG);
		}
		this.brake.forgive(username, address);
		if (fresh.equals(old)) {
			throw new RefusedException(Reason.PASSWORD_SAME);
		}
		return this.editor.changePassword(username, known, this.encoder.encode(fresh));
	}

}
