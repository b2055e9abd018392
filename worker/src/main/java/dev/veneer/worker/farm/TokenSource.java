package dev.veneer.worker.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the worker's token comes from. A file is read for every request's sake again, so
 * that it may appear after the worker has started, or change.
 */
@FunctionalInterface
public interface TokenSource {

	String token() throws IOException;

	static TokenSource of(String token) {
		return () -> token;
	}

	static TokenSource in(Path file) {
		return () -> {
			if (!Files.exists(file)) {
				throw new IOException("The token file " + file + " isn't there yet");
			}
			return Files.readString(file).strip();
		};
	}

}
