package dev.veneer.worker.blender;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One running Blender: lines in, lines out, and a death that is certain. A thread reads
 * all it says, or the pipe would fill and stop it.
 */
final class BlenderProcess {

	private static final Duration POLITELY = Duration.ofSeconds(1);

	private final Process process;

	private final LogTail tail = new LogTail();

	private final BlockingQueue<BlenderLine> lines = new LinkedBlockingQueue<>();

	private BlenderProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "blender-output");
		reader.setDaemon(true);
		reader.start();
	}

	static BlenderProcess start(List<String> arguments, Map<String, String> environment, Path folder)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(environment);
		return new BlenderProcess(builder.start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (!line.isBlank()) {
					this.tail.add(line);
					this.lines.add(BlenderLine.parse(line));
				}
			}
		}
		catch (IOException killed) {
			this.tail.add("(the output ended: " + killed.getMessage() + ")");
		}
		this.lines.add(new BlenderLine.End());
	}

	void say(String line) throws IOException {
		this.lines.clear();
		this.tail.clear();
		this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
	}

	/** The next line, or null when Blender has been silent for that long. */
	@Nullable BlenderLine next(Duration patience) throws InterruptedException {
		return this.lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	LogTail tail() {
		return this.tail;
	}

	/** "signal 11" or "exit code 3". Only for a process that has ended its output. */
	String ending() throws InterruptedException {
		if (!this.process.waitFor(POLITELY.toMillis(), TimeUnit.MILLISECONDS)) {
			return "its output closed";
		}
		int code = this.process.exitValue();
		return (code > 128) ? "signal " + (code - 128) : "exit code " + code;
	}

	/**
	 * TERM, a bounded wait, KILL, and reaped in the end. Children are those of a wrapper
	 * script. Safe to call twice and from any thread.
	 */
	void stop() {
		List<ProcessHandle> family;
		try (Stream<ProcessHandle> children = this.process.descendants()) {
			family = children.toList();
		}
		this.process.destroy();
		family.forEach(ProcessHandle::destroy);
		if (!endsWithin(POLITELY)) {
			this.process.destroyForcibly();
		}
		family.forEach(ProcessHandle::destroyForcibly);
		endsWithin(Duration.ofSeconds(5));
	}

	private boolean endsWithin(Duration patience) {
		try {
			return this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
