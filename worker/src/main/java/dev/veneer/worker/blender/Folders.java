package dev.veneer.worker.blender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes a folder with all that is in it; one that isn't there is fine. */
public final class Folders {

	private Folders() {
	}

	public static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (NoSuchFileException absent) {
			// Nothing to delete.
		}
		catch (UncheckedIOException changing) {
			throw changing.getCause();
		}
	}

}
