package dev.veneer.worker.blender;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Blender as the operator names it: a program on the PATH or with its folder, and how
 * its version must begin, or nothing. It is looked for at each start, as it may be
 * installed while the worker runs.
 */
public record Program(String name, String version) {

	Optional<Path> find(String path) {
		if (this.name.contains("/")) {
			return Stream.of(Path.of(this.name).toAbsolutePath()).filter(Files::isExecutable).findFirst();
		}
		return Arrays.stream(path.split(":"))
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, this.name).toAbsolutePath())
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** 4.2 takes 4.2 and 4.2.3, but not 4.20. */
	boolean takes(String found) {
		return this.version.isEmpty() || (found + ".").startsWith(this.version + ".");
	}

}
