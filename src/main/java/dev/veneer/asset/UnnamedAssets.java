package dev.veneer.asset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The files that no row names, each with a mark that says since when.
 * <p>
 * Somebody may keep a file once more while it is being deleted, on another instance of
 * the app too, and nobody waits for anybody: whoever keeps it takes its mark away first
 * and looks for the file then; whoever deletes it puts it out of the way first and looks
 * for the mark then. So one of them sees the other.
 *
 * <pre>
 * $VENEER_HOME/assets/
 *   unnamed/3fa2...e1   the mark of a file
 *   leaving/3fa2...e1   a file on its way out
 * </pre>
 */
class UnnamedAssets {

	private final Path marks;

	private final Path leaving;

	private final Function<Sha256, Path> home;

	/**
	 * @param home where a file lies that is kept
	 */
	UnnamedAssets(Path root, Function<Sha256, Path> home) {
		this.marks = root.resolve("unnamed");
		this.leaving = root.resolve("leaving");
		this.home = home;
	}

	void mark(Sha256 file) throws IOException {
		Files.createDirectories(this.marks);
		try {
			Files.createFile(this.marks.resolve(file.hex()));
		}
		catch (FileAlreadyExistsException ex) {
			// another instance was faster
		}
	}

	void unmark(Sha256 file) throws IOException {
		Files.deleteIfExists(this.marks.resolve(file.hex()));
	}

	/**
	 * Since when which files are not named.
	 */
	Map<Sha256, Instant> marks() throws IOException {
		Map<Sha256, Instant> marks = new HashMap<>();
		Files.createDirectories(this.marks);
		for (Sha256 file : AssetFolder.digests(this.marks)) {
			Instant since = since(file);
			if (since != null) {
				marks.put(file, since);
			}
		}
		return marks;
	}

	/**
	 * Deletes the file if its mark is older than that when it is out of the way.
	 * @return whether this has deleted it
	 */
	boolean delete(Sha256 file, Instant before) throws IOException {
		Files.createDirectories(this.leaving);
		return move(this.home.apply(file), this.leaving.resolve(file.hex())) && end(file, before);
	}

	/**
	 * Settles what was on its way out when an app was killed.
	 */
	void settle(Instant before) throws IOException {
		Files.createDirectories(this.leaving);
		for (Sha256 file : AssetFolder.digests(this.leaving)) {
			end(file, before);
		}
	}

	private boolean end(Sha256 file, Instant before) throws IOException {
		Path out = this.leaving.resolve(file.hex());
		Instant since = since(file);
		if (since == null || !since.isBefore(before)) {
			move(out, this.home.apply(file));
			return false;
		}
		boolean deleted = Files.deleteIfExists(out);
		unmark(file);
		return deleted;
	}

	private @Nullable Instant since(Sha256 file) throws IOException {
		try {
			return Files.getLastModifiedTime(this.marks.resolve(file.hex())).toInstant();
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private static boolean move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (NoSuchFileException ex) {
			// another instance is at it
			return false;
		}
	}

}
