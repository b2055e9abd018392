package dev.veneer.worker.blender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One running Blender: lines in, lines out, and a death that is certain. A thread reads
 * all it says, or the pipe would fill and stop it.
 */
final class BlenderProcess {

	private static final Duration POLITELY = Duration.ofMillis(500);

	/**
	 * The kernel lets the sandbox die with the thread that began it, not with the
	 * process. So there is one thread for that, which never ends.
	 */
	private static final ExecutorService STARTER = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "blender-starter");
		thread.setDaemon(true);
		return thread;
	});

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
		try {
			return new BlenderProcess(CompletableFuture.supplyAsync(() -> start(builder), STARTER).join());
		}
		catch (CompletionException failure) {
			throw (failure.getCause() instanceof UncheckedIOException io) ? io.getCause() : new IOException(failure);
		}
	}

	private static Process start(ProcessBuilder builder) {
		try {
			return builder.start();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
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

	Family family() {
		return Family.of(this.process.toHandle());
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
	 * TERM, a bounded wait, KILL, and gone in the end, Blender itself no less than the
	 * sandbox around it. Safe to call twice and from any thread.
	 */
	void stop() {
		Family family = family();
		family.terminate();
		if (!family.endsWithin(POLITELY)) {
			family.kill();
			family.endsWithin(Duration.ofSeconds(5));
		}
	}

}
