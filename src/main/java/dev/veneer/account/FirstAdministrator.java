package dev.veneer.account;

import java.util.Set;

import dev.veneer.account.RefusedException.Reason;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator of the first start, before the first request is taken. The
 * password is printed past the log, since logs are kept and passed on.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

	static final String USERNAME = "admin";

	private final PersonTable table;

	private final PersonEditor editor;

	private final AccountSettings settings;

	FirstAdministrator(PersonTable table, PersonEditor editor, AccountSettings settings) {
		this.table = table;
		this.editor = editor;
		this.settings = settings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.table.isEmpty()) {
			return;
		}
		String given = this.settings.adminPassword();
		if (given != null) {
			add(given);
		}
		else {
			makeUp();
		}
	}

	// the file comes first: a kill between the two leaves no administrator without a
	// password
	private void makeUp() {
		String password = Passwords.random();
		SecretFile file = new SecretFile(this.settings.home().resolve("admin-password"));
		file.write(password);
		if (add(password)) {
			System.out.printf("%n  The administrator's name is %s and the password %s%n  It stands in %s too.%n%n",
					USERNAME, password, file.path());
		}
		else {
			file.delete();
		}
	}

	private boolean add(String password) {
		try {
			this.editor.add(USERNAME, Set.of(Role.ADMINISTRATOR), password);
			return true;
		}
		catch (RefusedException ex) {
			if (ex.reason() != Reason.USERNAME_TAKEN) {
				throw ex;
			}
			// another instance on the same database was first
			return false;
		}
	}

}
