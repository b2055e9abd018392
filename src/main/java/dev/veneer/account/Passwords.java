package dev.veneer.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * What a password may be, and how one is made up.
 */
final class Passwords {

	/** In characters. */
	static final int LEAST = 10;

	/** In bytes: bcrypt reads no more. */
	static final int MOST = 72;

	// without the letters and digits that are mistaken for each other
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Passwords() {
	}

	static boolean isAllowed(String password) {
		return password.length() >= LEAST && password.getBytes(StandardCharsets.UTF_8).length <= MOST;
	}

	/**
	 * Such as {@code k7mwqa-...}: 118 random bits in four groups.
	 */
	static String random() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 24; i++) {
			password.append((i > 0 && i % 6 == 0) ? "-" : "")
				.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

}
