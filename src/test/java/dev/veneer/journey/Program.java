package dev.veneer.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One of Veneer's packaged programs in a process of its own, that can be killed and
 * started again. What it says goes to its log.
 */
public final class Program implements AutoCloseable {

	/** Everything works the same where the small letter of I has no dot. */
	private static final String TURKISH = "-Duser.language=tr";

	private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

	private final Path log;

	private final Map<String, String> environment;

	private final List<String> command;

	private @Nullable Process process;

	public Program(Path log, Map<String, String> environment, String heap, String jar, String... arguments) {
		if (!Files.exists(Path.of(jar))) {
			throw new IllegalStateException(
					jar + " is missing. ./check builds what journeys need, in the right order.");
		}
		this.log = log;
		this.environment = environment;
		this.command = new ArrayList<>(List.of(JAVA, heap, TURKISH, "-jar", jar));
		this.command.addAll(List.of(arguments));
	}

	/** Also after a kill. */
	public Program start() throws IOException {
		Files.createDirectories(this.log.getParent());
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().putAll(this.environment);
		this.process = builder.start();
		return this;
	}

	public boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	public ProcessHandle handle() {
		if (this.process == null) {
			throw new IllegalStateException("Not started");
		}
		return this.process.toHandle();
	}

	/**
	 * Waits until it ends by itself.
	 * @return its exit status
	 */
	public int exit() {
		try {
			return (this.process != null) ? this.process.waitFor() : -1;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** {@code kill -9}, of this process alone. */
	public void kill() throws InterruptedException {
		if (this.process != null) {
			this.process.destroyForcibly().waitFor();
		}
	}

	/** {@code kill -STOP} and {@code kill -CONT}. */
	public void signal(String signal) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + signal, String.valueOf(handle().pid())).start().waitFor();
	}

	/**
	 * The end of its log.
	 */
	public String log() {
		try {
			List<String> lines = Files.readAllLines(this.log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	@Override
	public void close() throws InterruptedException {
		if (this.process != null && this.process.isAlive()) {
			this.process.destroy();
			if (!this.process.waitFor(15, TimeUnit.SECONDS)) {
				kill();
			}
		}
	}

	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
