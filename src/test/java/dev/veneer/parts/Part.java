package dev.veneer.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own, with a folder of its own, ended with the tests.
 */
abstract class Part {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	final int port = freePort();

	final Path folder;

	private final String name;

	private Process process;

	/**
	 * @param user whom the program runs as when the tests run as root
	 */
	Part(String name, String user) {
		this.name = name;
		try {
			this.folder = Files.createTempDirectory("veneer-" + name);
			if (isRoot()) {
				run("chown", user, this.folder.toString());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	public final int port() {
		return this.port;
	}

	final void start(Map<String, String> environment, String... command) {
		try {
			this.process = builder(environment, command).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Instant end = Instant.now().plus(PATIENCE);
		while (!isListening()) {
			if (!this.process.isAlive() || Instant.now().isAfter(end)) {
				throw new IllegalStateException(this.name + " did not start: " + log());
			}
			pause(100);
		}
	}

	/** {@code kill -9} of the program and all that it started. */
	public final void kill() {
		List<ProcessHandle> all = new ArrayList<>(this.process.descendants().toList());
		all.add(this.process.toHandle());
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach((each) -> each.onExit().join());
	}

	final void run(String... command) {
		try {
			if (builder(Map.of(), command).start().waitFor() != 0) {
				throw new IllegalStateException(String.join(" ", command) + ": " + log());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The command, as another user when the tests run as root. */
	static String[] as(String user, String... command) {
		List<String> all = new ArrayList<>(isRoot() ? List.of("runuser", "-u", user, "--") : List.of());
		all.addAll(List.of(command));
		return all.toArray(String[]::new);
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void pause(long milliseconds) {
		try {
			TimeUnit.MILLISECONDS.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isListening() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private ProcessBuilder builder(Map<String, String> environment, String... command) {
		File log = this.folder.resolve("../" + this.folder.getFileName() + ".log").normalize().toFile();
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
		builder.environment().putAll(environment);
		return builder;
	}

	private String log() {
		try {
			return Files.readString(Path.of(this.folder + ".log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	void close() {
		if (this.process != null && this.process.isAlive()) {
			kill();
		}
		try {
			new ProcessBuilder("rm", "-rf", this.folder.toString(), this.folder + ".log").start().waitFor();
		}
		catch (IOException | InterruptedException ex) {
			// a folder in /tmp stays
		}
	}

}
