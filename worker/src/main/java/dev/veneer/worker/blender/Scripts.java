package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of the scripts that decide pixels, as one digest: serve.py and the package
 * beside it. The app computes it in the same way.
 */
public final class Scripts {

	private Scripts() {
	}

	public static String digest(Path folder) throws IOException {
		MessageDigest digest = sha256();
		for (String name : names(folder)) {
			digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
			digest.update(Files.readAllBytes(folder.resolve(name)));
			digest.update((byte) 0);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> veneer = Files.walk(folder.resolve("veneer"))) {
			Stream<Path> files = veneer.filter((file) -> file.toString().endsWith(".py"));
			return Stream.concat(Stream.of(folder.resolve("serve.py")), files)
				.map((file) -> folder.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
