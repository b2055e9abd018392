package dev.veneer.worker.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a file's content, in lower-case hex. */
public final class Sha256 {

	private Sha256() {
	}

	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[1 << 16];
		try (InputStream content = Files.newInputStream(file)) {
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
