package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Blender and our scripts are, and where Blender may write. The program is looked
 * for at each start, as it may be installed while the worker runs.
 */
public record Installation(String blender, Path scripts, Path home, Map<String, String> environment) {

	Optional<Path> program() {
		if (this.blender.contains("/")) {
			return Stream.of(Path.of(this.blender).toAbsolutePath()).filter(Files::isExecutable).findFirst();
		}
		String path = this.environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
		return Arrays.stream(path.split(":"))
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, this.blender).toAbsolutePath())
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** A Blender that is killed leaves its temporary folder behind, so we clean first. */
	BlenderProcess start(Path program, String script) throws IOException {
		Folders.delete(this.home.resolve("tmp"));
		Files.createDirectories(this.home.resolve("tmp"));
		return BlenderProcess.start(BlenderCommand.arguments(program, this.scripts.resolve(script)),
				BlenderCommand.environment(this.environment, this.home), this.home);
	}

}
