package dev.veneer.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.veneer.journey.Program;
import dev.veneer.parts.Bucket;
import dev.veneer.parts.Postgres;
import dev.veneer.parts.Proxy;
import dev.veneer.parts.Rabbit;

import org.springframework.util.FileSystemUtils;

/**
 * One or two apps and two workers, as packaged, on a PostgreSQL, a RabbitMQ and a bucket
 * of their own. The first worker reaches its app and the broker through proxies, and all
 * reach the bucket through one.
 */
final class Farm {

	private static final int APPS = Integer.getInteger("drill.apps", 2);

	static final String WORKER_TOKEN = "vnr_a-token-for-the-workers-of-a-drill";

	final Path home;

	final Postgres database;

	final Rabbit broker;

	final Bucket bucket;

	final Proxy bucketProxy;

	final Proxy brokerProxy;

	final Proxy appProxy;

	final List<Program> apps = new ArrayList<>();

	final List<Program> workers = new ArrayList<>();

	private final List<Integer> ports = new ArrayList<>();

	private final List<Integer> managementPorts = new ArrayList<>();

	private final Map<String, String> settings = new HashMap<>();

	private final Map<Integer, CompletableFuture<Void>> starting = new HashMap<>();

	private volatile boolean closed;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	Farm() throws Exception {
		this.home = Files.createTempDirectory("veneer-drill");
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		copyDemo();
		CompletableFuture<Postgres> postgres = CompletableFuture.supplyAsync(Postgres::new);
		CompletableFuture<Rabbit> rabbit = CompletableFuture.supplyAsync(Rabbit::new);
		this.bucket = new Bucket();
		this.database = postgres.get();
		this.broker = rabbit.get();
		this.bucketProxy = new Proxy(this.bucket.port());
		this.brokerProxy = new Proxy(this.broker.port());
		this.settings.putAll(this.database.settings());
		this.settings.putAll(this.broker.settings());
		this.settings.putAll(this.bucket.settings());
		this.settings.put("VENEER_STORAGE", "s3://veneer?endpoint=http://127.0.0.1:" + this.bucketProxy.port());
		this.settings.put("VENEER_HOME", this.home.toString());
		// programs that are killed all the time are better not compiled well
		this.settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
		for (int i = 0; i < APPS; i++) {
			this.apps.add(app(i));
			beginApp(i);
			awaitApps();
		}
		this.appProxy = new Proxy(this.ports.get(0));
		for (int i = 0; i < 2; i++) {
			this.workers.add(worker(i));
			this.workers.get(i).start();
		}
	}

	/** The demo, with first pictures that keep no worker from what is drilled. */
	private void copyDemo() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("target/demo"), this.home.resolve("bundle"));
		Path catalogue = this.home.resolve("bundle/catalogue.yaml");
		Files.writeString(catalogue, Files.readString(catalogue)
			.replaceAll("(name: sketch, size: )\\d+(, engine: AUTO, samples: )\\d+", "$1" + 64 + "$2" + 1));
	}

	private Program app(int number) {
		this.ports.add(Program.freePort());
		this.managementPorts.add(Program.freePort());
		Map<String, String> environment = new HashMap<>(this.settings);
		environment.put("PORT", String.valueOf(this.ports.get(number)));
		environment.put("MANAGEMENT_PORT", String.valueOf(this.managementPorts.get(number)));
		environment.put("VENEER_BUNDLE", this.home.resolve("bundle").toString());
		environment.put("VENEER_WORKER_TOKEN", WORKER_TOKEN);
		environment.put("VENEER_ADMIN_PASSWORD", "a password of the drill");
		return new Program(this.home.resolve("app" + number + ".log"), environment, "-Xmx400m", "target/veneer.jar");
	}

	/** Not started yet. */
	Program worker(int number) {
		Map<String, String> environment = new HashMap<>(this.broker.settings());
		environment.put("JAVA_TOOL_OPTIONS", this.settings.get("JAVA_TOOL_OPTIONS"));
		int app = this.ports.get(number % APPS);
		if (number == 0) {
			app = this.appProxy.port();
			environment.put("SPRING_RABBITMQ_PORT", String.valueOf(this.brokerProxy.port()));
		}
		environment.put("VENEER_URL", "http://127.0.0.1:" + app);
		environment.put("VENEER_WORKER_TOKEN", WORKER_TOKEN);
		environment.put("VENEER_WORKER_NAME", "worker-" + number);
		environment.put("WORK_DIR", workDir(number).toString());
		return new Program(this.home.resolve("worker" + number + ".log"), environment, "-Xmx160m",
				"worker/target/veneer-worker.jar");
	}

	Path workDir(int worker) {
		return this.home.resolve("worker" + worker);
	}

	/** Starts it, and starts it again until it is ready, while other things go on. */
	void beginApp(int number) throws IOException {
		Program app = this.apps.get(number).start();
		this.starting.put(number, CompletableFuture.runAsync(() -> awaitReady(number, app)));
	}

	/** Waits until all apps are ready. */
	void awaitApps() {
		this.starting.values().forEach(CompletableFuture::join);
	}

	private void awaitReady(int number, Program app) {
		try {
			Wait.until("app " + number, Duration.ofSeconds(300), () -> {
				if (!app.isAlive() && !this.closed) {
					// the database may not take connections yet
					app.start();
				}
				return status(
						"http://127.0.0.1:" + this.managementPorts.get(number) + "/actuator/health/readiness") == 200;
			});
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	String address(int app) {
		return "http://127.0.0.1:" + this.ports.get(app);
	}

	Map<String, String> settings() {
		return this.settings;
	}

	/**
	 * Runs a command of the app's jar.
	 * @return its exit status
	 */
	int command(Path log, String... arguments) throws IOException {
		Program command = new Program(log, this.settings, "-Xmx256m", "target/veneer.jar", arguments).start();
		return command.exit();
	}

	String token() throws IOException {
		Path log = this.home.resolve("token.log");
		command(log, "token", "--name=drill", "--scopes=render:create,job:read,job:write,order:write");
		return Files.readAllLines(log).stream().filter((line) -> line.startsWith("vnr_")).findFirst().orElseThrow();
	}

	private int status(String address) throws Exception {
		return this.http
			.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build(),
					BodyHandlers.discarding())
			.statusCode();
	}

	private void close() {
		this.closed = true;
		List<Program> all = new ArrayList<>(this.workers);
		all.addAll(this.apps);
		for (Program program : all) {
			try {
				if (program.isAlive()) {
					program.signal("CONT");
					program.kill();
				}
			}
			catch (IOException | InterruptedException ex) {
				// it was gone already
			}
		}
		try {
			String keep = System.getProperty("drill.keep", "");
			if (keep.isEmpty()) {
				new ProcessBuilder("rm", "-rf", this.home.toString()).start().waitFor();
			}
		}
		catch (IOException | InterruptedException ex) {
			// a folder in /tmp stays
		}
	}

}
