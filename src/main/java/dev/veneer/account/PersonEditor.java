package dev.veneer.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

import dev.veneer.account.PersonTable.Row;
import dev.veneer.account.RefusedException.Reason;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Revisions;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes people, gives them roles, and takes their right to sign in. Somebody who is an
 * administrator and can sign in always remains.
 */
@Component
@Transactional
public class PersonEditor {

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

	private static final int LONGEST_USERNAME = 40;

	private final PersonTable table;

	private final PasswordEncoder encoder;

	private final Revisions revisions;

	private final Audit audit;

	private final Clock clock;

	PersonEditor(PersonTable table, PasswordEncoder encoder, Revisions revisions, Audit audit, Clock accountClock) {
		this.table = table;
		this.encoder = encoder;
		this.revisions = revisions;
		this.audit = audit;
		this.clock = accountClock;
	}

	/**
	 * What the audit calls a person.
	 */
	public static Subject subject(String username) {
		return new Subject("person", username);
	}

	/**
	 * Makes a person.
	 * @return the password, which was made up; it is kept nowhere else
	 * @throws RefusedException when the name is none or taken, or there is no role
	 */
	public String make(String username, Set<Role> roles) {
		String password = Passwords.random();
		add(username, roles, password);
		return password;
	}

	void add(String username, Set<Role> roles, String password) {
		if (username.length() > LONGEST_USERNAME || !USERNAME.matcher(username).matches()) {
			throw new RefusedException(Reason.USERNAME, username);
		}
		checkRoles(roles);
		String encoded = this.encoder.encode(password);
		begin();
		if (this.table.find(username).isPresent()) {
			throw new RefusedException(Reason.USERNAME_TAKEN, username);
		}
		this.table.insert(username, encoded, now());
		this.table.putRoles(username, roles);
		note(username, Facts.NONE);
	}

	/**
	 * Gives the person these roles and no others. Their sessions go on with them.
	 * @throws RefusedException when there is none, or the last administrator would be one
	 * no more
	 * @throws dev.veneer.audit.EditConflictException when the person was changed after
	 * that edition
	 */
	public void putRoles(String username, Set<Role> roles, Edition seen) {
		begin();
		Row before = row(username);
		this.audit.check(subject(username), seen);
		checkRoles(roles);
		if (!roles.contains(Role.ADMINISTRATOR)) {
			checkNotTheLast(before.person());
		}
		this.table.putRoles(username, roles);
		note(username, before.facts());
	}

	/**
	 * Takes the person's right to sign in, which ends their sessions, or gives it back.
	 * @throws RefusedException when it is the last administrator's
	 */
	public void enable(String username, boolean enabled) {
		begin();
		Row before = row(username);
		if (before.person().enabled() == enabled) {
			return;
		}
		if (!enabled) {
			checkNotTheLast(before.person());
		}
		this.table.enable(username, enabled);
		note(username, before.facts());
	}

	/**
	 * Gives the person another password and ends their sessions.
	 * @return the password, which was made up; it is kept nowhere else
	 */
	public String resetPassword(String username) {
		String password = Passwords.random();
		String encoded = this.encoder.encode(password);
		begin();
		Row before = row(username);
		this.table.putPassword(username, encoded, now());
		note(username, before.facts());
		return password;
	}

	/**
	 * As {@link #resetPassword}, unless the password was changed meanwhile.
	 * @param known the present one, encoded
	 * @return the person, for a session that is to go on
	 */
	SignedIn changePassword(String username, String known, String encoded) {
		begin();
		Row before = row(username);
		if (!before.password().equals(known)) {
			throw new RefusedException(Reason.PASSWORD_WRONG);
		}
		this.table.putPassword(username, encoded, now());
		note(username, before.facts());
		return row(username).signedIn();
	}

	// whoever else edits people waits here, so that two can't take away each other's role
	private void begin() {
		this.revisions.raise(PersonTable.REVISION);
	}

	private Row row(String username) {
		return this.table.find(username).orElseThrow(() -> new RefusedException(Reason.NOBODY, username));
	}

	private void note(String username, Facts before) {
		this.audit.note(subject(username), before, row(username).facts());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private void checkNotTheLast(Person person) {
		if (person.isActiveAdministrator() && this.table.administratorsBesides(person.username()) == 0) {
			throw new RefusedException(Reason.LAST_ADMINISTRATOR, person.username());
		}
	}

	private static void checkRoles(Set<Role> roles) {
		if (roles.isEmpty()) {
			throw new RefusedException(Reason.NO_ROLE);
		}
	}

}
