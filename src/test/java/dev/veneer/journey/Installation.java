package dev.veneer.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Veneer as an operator has it: the packaged app and the packaged worker as processes of
 * their own, on free loopback ports, with the demo bundle. Everything it writes lies in
 * one folder, the logs too.
 */
final class Installation implements AutoCloseable {

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	static final String ADMIN_PASSWORD = "a password of the journeys";

	private final Path home;

	private final String bundle;

	private final int port = Program.freePort();

	private final int managementPort = Program.freePort();

	private @Nullable Program app;

	private @Nullable Program worker;

	Installation(Path home) {
		this(home, Path.of("target/demo").toAbsolutePath().toString());
		requireBuilt("target/demo/catalogue.yaml");
	}

	private Installation(Path home, String bundle) {
		this.home = home;
		this.bundle = bundle;
	}

	/** With no catalogue at all. */
	static Installation empty(Path home) {
		return new Installation(home, "");
	}

	/**
	 * Starts the app and waits until it is ready.
	 */
	Installation startApp() throws IOException {
		Program started = new Program(this.home.resolve("app.log"),
				Map.of("PORT", String.valueOf(this.port), "MANAGEMENT_PORT", String.valueOf(this.managementPort),
						"VENEER_HOME", this.home.toString(), "VENEER_BUNDLE", this.bundle, "VENEER_ADMIN_PASSWORD",
						ADMIN_PASSWORD),
				"-Xmx512m", "target/veneer.jar")
			.start();
		this.app = started;
		await("the app to be ready", Duration.ofSeconds(120), () -> {
			if (!started.isAlive()) {
				throw new IllegalStateException("The app ended at once: " + started.log());
			}
			return isReady();
		});
		return this;
	}

	/**
	 * Starts the worker, without waiting for it.
	 */
	Installation startWorker() throws IOException {
		return startWorker(this.port);
	}

	/** A worker that comes to the app at another port. */
	Installation startWorker(int port) throws IOException {
		this.worker = new Program(this.home.resolve("worker.log"),
				Map.of("VENEER_URL", "http://127.0.0.1:" + port, "VENEER_WORKER_TOKEN",
						Files.readString(this.home.resolve("worker-token")).strip(), "WORK_DIR",
						this.home.resolve("worker").toString()),
				"-Xmx256m", "worker/target/veneer-worker.jar")
			.start();
		return this;
	}

	/** {@code kill -9} of the app. */
	void killApp() throws InterruptedException {
		if (this.app != null) {
			this.app.kill();
		}
	}

	/** {@code kill -9} of the worker. */
	void killWorker() throws InterruptedException {
		if (this.worker != null) {
			this.worker.kill();
		}
	}

	/**
	 * Makes an API token as an operator does.
	 */
	String token(String scopes) throws IOException, InterruptedException {
		Path out = this.home.resolve("token.log");
		Program command = new Program(out, Map.of("VENEER_HOME", this.home.toString()), "-Xmx256m", "target/veneer.jar",
				"token", "--name=journey", "--scopes=" + scopes)
			.start();
		command.exit();
		return Files.readAllLines(out)
			.stream()
			.filter((line) -> line.startsWith("vnr_"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No token was made: " + command.log()));
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

	int port() {
		return this.port;
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
		for (Program program : Arrays.asList(this.worker, this.app)) {
			if (program != null) {
				program.close();
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

	private static void requireBuilt(String file) {
		if (!Files.exists(Path.of(file))) {
			throw new IllegalStateException(
					file + " is missing. ./check builds what journeys need, in the right order.");
		}
	}

}
