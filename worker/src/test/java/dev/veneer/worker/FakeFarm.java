package dev.veneer.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.veneer.worker.farm.Broker;
import dev.veneer.worker.farm.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app's farm API as a worker sees it, with a memory for what it was told. Answers can
 * be changed by path: {@link #answer(String, Answer)}.
 */
public final class FakeFarm implements AutoCloseable {

	static {
		// The server would otherwise wait 40 ms for the client's acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	public final List<String> requests = new CopyOnWriteArrayList<>();

	public final List<JsonNode> reports = new CopyOnWriteArrayList<>();

	public final List<JsonNode> registrations = new CopyOnWriteArrayList<>();

	public final List<String> states = new CopyOnWriteArrayList<>();

	public final List<JsonNode> claims = new CopyOnWriteArrayList<>();

	public final List<JsonNode> heartbeats = new CopyOnWriteArrayList<>();

	public final Map<Long, byte[]> pictures = new ConcurrentHashMap<>();

	/** What workers brought of prepared uploads, by name. */
	public final Map<String, byte[]> prepared = new ConcurrentHashMap<>();

	private final Map<Long, ObjectNode> jobs = new ConcurrentHashMap<>();

	private final Queue<ObjectNode> preparations = new ConcurrentLinkedQueue<>();

	private volatile boolean preparesUploads;

	private final Map<String, Path> files = new ConcurrentHashMap<>();

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final Set<String> stalled = ConcurrentHashMap.newKeySet();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final int port;

	private HttpServer server;

	private Supplier<Broker> broker = () -> new Broker("127.0.0.1", 1, "", "", "");

	public FakeFarm() throws IOException {
		this.server = serve(0);
		this.port = this.server.getAddress().getPort();
	}

	private HttpServer serve(int port) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
		server.setExecutor(Executors.newCachedThreadPool());
		server.createContext("/", this::handle);
		server.start();
		return server;
	}

	public URI url() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	public void broker(Supplier<Broker> broker) {
		this.broker = broker;
	}

	public void offer(ObjectNode spec) {
		this.jobs.put(spec.path("job").asLong(), spec);
	}

	/** Until the first of them, the farm is one that has never heard of preparations. */
	public void offerPreparation(ObjectNode preparation) {
		this.preparations.add(preparation);
		this.preparesUploads = true;
	}

	public void store(String sha256, Path file) {
		this.files.put(sha256, file);
	}

	/** An answer of status 0 means: as usual. */
	public void answer(String path, Answer answer) {
		this.answers.put(path, answer);
	}

	/** The next request there stands still for ever, a file in the middle of it. */
	public void stall(String path) {
		this.stalled.add(path);
	}

	public void down() {
		this.server.stop(0);
	}

	public void up() throws IOException {
		this.server = serve(this.port);
	}

	public long count(String request) {
		return this.requests.stream().filter(request::equals).count();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			byte[] body = exchange.getRequestBody().readAllBytes();
			this.requests.add(exchange.getRequestMethod() + " " + path);
			Answer special = this.answers.get(path);
			if (path.endsWith("/heartbeat")) {
				remember(path.split("/")[3], Json.MAPPER.readTree(body));
			}
			if (this.stalled.remove(path)) {
				standStill(path, exchange);
			}
			if (special == null && !"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				special = new Answer(401, "{\"code\":\"unauthorized\"}");
			}
			Answer answer = (special != null && special.status() != 0) ? special : usual(path, body, exchange);
			if (answer.status() != -1) {
				byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(answer.status(), (bytes.length == 0) ? -1 : bytes.length);
				exchange.getResponseBody().write(bytes);
			}
		}
	}

	private void standStill(String path, HttpExchange exchange) throws IOException {
		if (path.startsWith("/api/farm/files/")) {
			exchange.sendResponseHeaders(200, 1 << 20);
			exchange.getResponseBody().write(new byte[1 << 19]);
			exchange.getResponseBody().flush();
		}
		try {
			this.closed.await();
		}
		catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
		throw new IOException("It stood still to the end");
	}

	private Answer usual(String path, byte[] body, HttpExchange exchange) throws IOException {
		String[] parts = path.split("/");
		if (path.startsWith("/api/farm/files/")) {
			return file(parts[4], exchange);
		}
		if (path.endsWith("/picture")) {
			this.pictures.put(Long.parseLong(parts[4]), body);
			return new Answer(204, "");
		}
		if (path.contains("/files/") && path.startsWith("/api/farm/preparations/")) {
			return keep(parts[6], body, exchange.getRequestHeaders().getFirst("X-Content-Sha256"));
		}
		if (path.equals("/api/farm/preparations/claim")) {
			return claimPreparation();
		}
		JsonNode message = Json.MAPPER.readTree(body);
		return switch (parts[parts.length - 1]) {
			case "workers" -> register(message);
			case "claim" -> claim(Long.parseLong(parts[4]), message);
			case "report" -> report(message);
			default -> new Answer(200, "{\"directive\":\"CONTINUE\"}");
		};
	}

	private Answer register(JsonNode message) {
		this.registrations.add(message);
		Broker now = this.broker.get();
		return new Answer(200, Json.MAPPER.writeValueAsString(Map.of("worker", 7, "heartbeat_seconds", 1,
				"lease_seconds", 15, "queues", List.of(FakeBroker.QUEUE), "broker", now)));
	}

	private Answer claim(long job, JsonNode message) {
		this.claims.add(message);
		ObjectNode spec = this.jobs.get(job);
		if (spec != null && !this.registrations.isEmpty() && spec.path("blender").asString().equals("as registered")) {
			JsonNode registration = this.registrations.get(this.registrations.size() - 1);
			spec = spec.deepCopy().set("blender", registration.at("/blenders/0/version"));
		}
		return (spec != null) ? new Answer(200, Json.MAPPER.writeValueAsString(spec))
				: new Answer(410, "{\"code\":\"gone\"}");
	}

	private Answer claimPreparation() {
		ObjectNode next = this.preparations.poll();
		if (next != null) {
			return new Answer(200, Json.MAPPER.writeValueAsString(next));
		}
		return this.preparesUploads ? new Answer(204, "") : new Answer(404, "{\"code\":\"not-found\"}");
	}

	private Answer keep(String name, byte[] body, String sha256) {
		if (!KinoStool.sha256(body).equals(sha256)) {
			return new Answer(422, "{\"code\":\"file-rejected\",\"detail\":\"another digest\"}");
		}
		this.prepared.put(name, body);
		return new Answer(204, "");
	}

	private Answer report(JsonNode message) {
		this.reports.add(message);
		return new Answer(200, "{\"state\":\"COMPLETED\"}");
	}

	private void remember(String kind, JsonNode message) {
		if (kind.equals("workers")) {
			this.states.add(message.path("state").asString());
		}
		else {
			this.heartbeats.add(message);
		}
	}

	private Answer file(String sha256, HttpExchange exchange) throws IOException {
		Path file = this.files.get(sha256);
		if (file == null) {
			return new Answer(404, "{\"code\":\"unknown-file\"}");
		}
		exchange.sendResponseHeaders(200, Files.size(file));
		try (InputStream content = Files.newInputStream(file)) {
			content.transferTo(exchange.getResponseBody());
		}
		return new Answer(-1, "");
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
	}

	public record Answer(int status, String body) {

		public static final Answer USUAL = new Answer(0, "");

	}

}
