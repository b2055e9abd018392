package dev.veneer.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator of the first start, before the first request is taken. The
 * password is printed past the log, since logs are kept and passed on.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

	static final String USERNAME = "admin";

	// without the letters and digits that are mistaken for each other
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private final People people;

	private final AccountSettings settings;

	private final PasswordEncoder encoder;

	private final Clock clock;

	FirstAdministrator(People people, AccountSettings settings, PasswordEncoder encoder, Clock accountClock) {
		this.people = people;
		this.settings = settings;
		this.encoder = encoder;
		this.clock = accountClock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.people.isEmpty()) {
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
		String password = randomPassword();
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
			this.people.add(new Person(USERNAME, this.encoder.encode(password), true, Set.of(Role.ADMINISTRATOR)),
					this.clock.instant());
			return true;
		}
		catch (DuplicateKeyException ex) {
			// another instance on the same database was first
			return false;
		}
	}

	private static String randomPassword() {
		SecureRandom random = new SecureRandom();
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 24; i++) {
			password.append((i > 0 && i % 6 == 0) ? "-" : "")
				.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

}
