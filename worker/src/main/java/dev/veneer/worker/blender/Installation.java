package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;

/** A Blender's program with the quarters and the sandbox that it runs in. */
public record Installation(Program blender, Quarters quarters, Sandbox sandbox, Map<String, String> environment) {

	private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

	Optional<Path> program() {
		return this.blender.find(this.environment.getOrDefault("PATH", USUAL_PATH));
	}

	/** Fails when there is no such Blender, or one that can't be started. */
	BlenderProcess launch(String script, String... forScript) throws JobFailure {
		Path program = program()
			.orElseThrow(() -> JobFailure.of(FailureCode.BLENDER_MISSING, "Blender isn't there: '" + this.blender.name()
					+ "' is no program. Install it, or say where it is in BLENDER or VENEER_BLENDERS"));
		try {
			return start(program, script, forScript);
		}
		catch (IOException failure) {
			throw JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender can't be started: " + failure.getMessage());
		}
	}

	BlenderProcess start(Path program, String script, String... forScript) throws IOException {
		Path temporary = this.quarters.prepare(script);
		Path real = this.sandbox.isTight() ? program.toRealPath() : program;
		return BlenderProcess.start(
				this.sandbox.around(real, temporary,
						BlenderCommand.arguments(real, this.quarters.scripts().resolve(script), forScript)),
				this.sandbox.environment(BlenderCommand.environment(this.environment, this.quarters.home(), temporary)),
				this.quarters.home());
	}

}
