package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A Blender's program with the quarters and the sandbox that it runs in. */
public record Installation(Program blender, Quarters quarters, Sandbox sandbox, Map<String, String> environment) {

	private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

	Optional<Path> program() {
		return this.blender.find(this.environment.getOrDefault("PATH", USUAL_PATH));
	}

	BlenderProcess start(Path program, String script) throws IOException {
		Path temporary = this.quarters.prepare(script);
		Path real = this.sandbox.isTight() ? program.toRealPath() : program;
		return BlenderProcess.start(
				this.sandbox.around(real, temporary,
						BlenderCommand.arguments(real, this.quarters.scripts().resolve(script))),
				this.sandbox.environment(BlenderCommand.environment(this.environment, this.quarters.home(), temporary)),
				this.quarters.home());
	}

}
