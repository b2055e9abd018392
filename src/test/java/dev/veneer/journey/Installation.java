package dev.veneer.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Veneer as an operator has it: the packaged app and the packaged worker as processes of
 * their own, on free loopback ports, with the demo bundle. Everything it writes lies in
 * one folder, the logs too.
 */
final class Installation implements AutoCloseable {

	private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	/** Everything works the same where the small letter of I has no dot. */
	private static final String TURKISH = "-Duser.language=tr";

	private final Path home;

	private final int port = freePort();

	private final int managementPort = freePort();

	private @Nullable Process app;

	private @Nullable Process worker;

	Installation(Path home) {
		this.home = home;
	}

	/**
	 * Starts the app and waits until it is ready.
	 */
	Installation startApp() throws IOException {
		requireBuilt("target/veneer.jar");
		requireBuilt("target/demo/catalogue.yaml");
		ProcessBuilder builder = java("app.log", "-Xmx512m", TURKISH, "-jar", "target/veneer.jar");
		builder.environment().put("PORT", String.valueOf(this.port));
		builder.environment().put("MANAGEMENT_PORT", String.valueOf(this.managementPort));
		builder.environment().put("VENEER_HOME", this.home.toString());
		builder.environment().put("VENEER_BUNDLE", Path.of("target/demo").toAbsolutePath().toString());
		Process started = builder.start();
		this.app = started;
		await("the app to be ready", Duration.ofSeconds(120), () -> {
			if (!started.isAlive()) {
				throw new IllegalStateException("The app ended at once: " + log("app.log"));
			}
			return isReady();
		});
		return this;
	}

	/**
	 * Starts the worker, without waiting for it.
	 */
	Installation startWorker() throws IOException {
		requireBuilt("worker/target/veneer-worker.jar");
		ProcessBuilder builder = java("worker.log", "-Xmx256m", TURKISH, "-jar", "worker/target/veneer-worker.jar");
		builder.environment().put("VENEER_URL", address(""));
		builder.environment().put("VENEER_WORKER_TOKEN", Files.readString(this.home.resolve("worker-token")).strip());
		builder.environment().put("WORK_DIR", this.home.resolve("worker").toString());
		this.worker = builder.start();
		return this;
	}

	/** {@code kill -9} of the app. */
	void killApp() throws InterruptedException {
		kill(this.app);
	}

	/** {@code kill -9} of the worker. */
	void killWorker() throws InterruptedException {
		kill(this.worker);
	}

	/**
	 * Makes an API token as an operator does.
	 */
	String token(String scopes) throws IOException, InterruptedException {
		ProcessBuilder builder = java("token.log", "-jar", "target/veneer.jar", "token", "--name=journey",
				"--scopes=" + scopes);
		builder.environment().put("VENEER_HOME", this.home.toString());
		builder.redirectOutput(this.home.resolve("token.out").toFile());
		if (builder.start().waitFor() != 0) {
			throw new IllegalStateException("No token was made: " + log("token.log"));
		}
		return Files.readAllLines(this.home.resolve("token.out"))
			.stream()
			.filter((line) -> line.startsWith("vnr_"))
			.findFirst()
			.orElseThrow();
	}

	HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
		return this.http.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
	}

	CompletableFuture<HttpResponse<byte[]>> getLater(String path, String... headers) {
		return this.http.sendAsync(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
	}

	String text(String path, String... headers) throws IOException, InterruptedException {
		return new String(get(path, headers).body(), StandardCharsets.UTF_8);
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	String log(String name) {
		try {
			List<String> lines = Files.readAllLines(this.home.resolve(name));
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	/**
	 * Waits until it is so.
	 * @throws AssertionError when it is not so in time
	 */
	void await(String what, Duration patience, BooleanSupplier condition) {
		long end = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what + "\n--- app\n"
						+ log("app.log") + "\n--- worker\n" + log("worker.log"));
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Override
	public void close() throws InterruptedException {
		for (Process process : Arrays.asList(this.worker, this.app)) {
			if (process != null && process.isAlive()) {
				process.destroy();
				if (!process.waitFor(15, TimeUnit.SECONDS)) {
					kill(process);
				}
			}
		}
	}

	/**
	 * Whether it says that it is ready: the demo has been read in then.
	 */
	private boolean isReady() {
		try {
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.managementPort + "/actuator/health/readiness"))
				.build();
			return this.http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest request(String path, String... headers) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address(path)))
			.timeout(Duration.ofSeconds(120));
		if (headers.length > 0) {
			builder.headers(headers);
		}
		return builder.build();
	}

	private ProcessBuilder java(String log, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(JAVA));
		command.addAll(List.of(arguments));
		Files.createDirectories(this.home);
		return new ProcessBuilder(command).redirectErrorStream(!log.equals("token.log"))
			.redirectError(ProcessBuilder.Redirect.appendTo(this.home.resolve(log).toFile()))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve(log).toFile()));
	}

	private static void kill(@Nullable Process process) throws InterruptedException {
		if (process != null) {
			process.destroyForcibly().waitFor();
		}
	}

	private static void requireBuilt(String file) {
		if (!Files.exists(Path.of(file))) {
			throw new IllegalStateException(
					file + " is missing. ./check builds what journeys need, in the right order.");
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
