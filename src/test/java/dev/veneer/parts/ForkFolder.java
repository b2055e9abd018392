package dev.veneer.parts;

import java.nio.file.Path;

/**
 * A folder below {@code target} for tests whose settings are read before JUnit would have
 * made a temporary one. Tests run in several JVMs at once, and each has its own.
 */
public final class ForkFolder {

	private ForkFolder() {
	}

	public static Path of(String name) {
		return Path.of("target", name + "-" + System.getProperty("fork", "1"));
	}

}
