package dev.veneer.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of some bytes, as 64 small hexadecimal digits.
 */
public record Sha256(String hex) {

	private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{64}");

	public Sha256 {
		if (!GRAMMAR.matcher(hex).matches()) {
			throw new IllegalArgumentException("A SHA-256 digest has 64 hexadecimal digits, unlike '" + hex + "'");
		}
	}

	public static Sha256 of(byte[] bytes) {
		return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
	}

	/**
	 * Digests the stream to its end; the caller closes it.
	 */
	public static Sha256 of(InputStream bytes) throws IOException {
		MessageDigest digest = digest();
		new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
		return new Sha256(HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.hex;
	}

}
