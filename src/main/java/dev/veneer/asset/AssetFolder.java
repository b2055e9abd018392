package dev.veneer.asset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks over the folder of source files for whoever tidies it.
 */
class AssetFolder {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	private final Path root;

	AssetFolder(Path root) {
		this.root = root;
	}

	/**
	 * What is kept.
	 */
	List<Sha256> all() throws IOException {
		List<Sha256> all = new ArrayList<>();
		Files.createDirectories(this.root);
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root, "[0-9a-f][0-9a-f]")) {
			for (Path folder : folders) {
				all.addAll(digests(folder));
			}
		}
		return all;
	}

	/**
	 * The names in a folder that are digests; a file system may have put others there.
	 */
	static List<Sha256> digests(Path folder) throws IOException {
		List<Sha256> digests = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				if (DIGEST.matcher(name).matches()) {
					digests.add(new Sha256(name));
				}
			}
		}
		return digests;
	}

	/**
	 * Deletes what was being written when an app was killed.
	 */
	void dropIncoming(Instant before) throws IOException {
		Path incoming = Files.createDirectories(this.root.resolve("incoming"));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
			for (Path file : files) {
				if (isOlder(file, before)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

}
