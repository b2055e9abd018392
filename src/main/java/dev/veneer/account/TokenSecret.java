package dev.veneer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret that a program shows, such as {@code vnr_5Zk...}. It is shown once, when it
 * is made; what is kept is its hash. 256 random bits need no slow hash.
 */
public record TokenSecret(String value) {

	static final String PREFIX = "vnr_";

	private static final SecureRandom RANDOM = new SecureRandom();

	static TokenSecret random() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(this.value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Hides the secret: it must not get into a log by accident.
	 */
	@Override
	public String toString() {
		return PREFIX + "...";
	}

}
