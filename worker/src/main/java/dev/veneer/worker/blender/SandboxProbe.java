package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds out by trying whether Blender runs in bubblewrap here: a kernel or a container
 * may forbid it, and a Blender may need what the sandbox hides.
 */
public final class SandboxProbe {

	private static final int PATIENCE_SECONDS = 20;

	private static final int LONGEST_REASON = 300;

	private final Quarters quarters;

	private final Map<String, String> environment;

	public SandboxProbe(Quarters quarters, Map<String, String> environment) {
		this.quarters = quarters;
		this.environment = environment;
	}

	/** A Blender that isn't there is no reason against the sandbox. */
	public Finding find(List<Program> blenders) throws InterruptedException {
		Optional<Path> program = new Program("bwrap", "").find(path());
		if (program.isEmpty()) {
			return new Finding(Sandbox.NONE, "bubblewrap is not installed. On Debian: apt-get install bubblewrap");
		}
		Bubblewrap sandbox = new Bubblewrap(program.get(), this.quarters);
		try {
			Path temporary = this.quarters.prepare("sandbox");
			sandbox.nameUser();
			attempt(sandbox, temporary, List.of("/bin/true"));
			for (Program blender : blenders) {
				Optional<Path> found = blender.find(path());
				if (found.isPresent()) {
					attempt(sandbox, temporary, List.of(found.get().toRealPath().toString(), "-b", "--version"));
				}
			}
			return new Finding(sandbox, "");
		}
		catch (IOException failure) {
			return new Finding(Sandbox.NONE, String.valueOf(failure.getMessage()));
		}
	}

	private String path() {
		return this.environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
	}

	private void attempt(Sandbox sandbox, Path temporary, List<String> command)
			throws IOException, InterruptedException {
		Path said = Files.createTempFile(this.quarters.home(), "sandbox-", ".log");
		try {
			ProcessBuilder builder = new ProcessBuilder(sandbox.around(Path.of(command.get(0)), temporary, command))
				.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
				.redirectErrorStream(true)
				.redirectOutput(said.toFile());
			builder.environment().clear();
			builder.environment()
				.putAll(sandbox
					.environment(BlenderCommand.environment(this.environment, this.quarters.home(), temporary)));
			Process process = builder.start();
			boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
			process.destroyForcibly();
			if (!ended || process.exitValue() != 0) {
				throw new IOException(command.get(0) + " doesn't run in bubblewrap: " + lastWords(said));
			}
		}
		finally {
			Files.deleteIfExists(said);
		}
	}

	private static String lastWords(Path said) throws IOException {
		String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
		return text.isEmpty() ? "it ended without a word" : text.substring(Math.max(0, text.length() - LONGEST_REASON));
	}

	/**
	 * The sandbox that works, or none and the reason.
	 */
	public record Finding(Sandbox sandbox, String trouble) {
	}

}
