package dev.veneer.rendering;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.veneer.asset.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker that has no Blender: it speaks to the app and the broker as a real one does.
 */
public final class FakeWorker implements AutoCloseable {

	static final String SCRIPTS = "5".repeat(64);

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * Longer than a lease: an app that just began, or goes on after a rest, gives each a
	 * full term.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String session = UUID.randomUUID().toString();

	private final String base;

	private final String token;

	final BlockingQueue<Long> messages = new LinkedBlockingQueue<>();

	final long id;

	final JsonNode registered;

	private Connection connection;

	FakeWorker(int port, String token) throws Exception {
		this(port, token, "fake", "[\"CYCLES\"]", "null");
	}

	FakeWorker(int port, String token, String name, String engines, String gpu) throws Exception {
		this(port, token, name, engines, gpu, "3.4.1");
	}

	FakeWorker(int port, String token, String name, String engines, String gpu, String... versions) throws Exception {
		String blenders = Stream.of(versions)
			.map("{\"version\":\"%s\",\"denoiser\":\"ATROUS\"}"::formatted)
			.collect(Collectors.joining(","));
		this.base = "http://127.0.0.1:" + port;
		this.token = token;
		Reply reply = post("/api/farm/workers", """
				{"name":"%s","session":"%s","scripts":"%s","blenders":[%s],"engines":%s,"gpu":%s,
				"sandboxed":true,"cores":2,"memory_mb":24000}""".formatted(name, this.session, SCRIPTS, blenders,
				engines, gpu));
		this.registered = reply.json();
		this.id = this.registered.path("worker").asLong();
	}

	/**
	 * Takes messages as they come. They are acked at once.
	 */
	public FakeWorker listen() throws Exception {
		this.connection = connect();
		Channel channel = this.connection.createChannel();
		channel.basicQos(1);
		for (JsonNode queue : this.registered.path("queues")) {
			consume(channel, queue.asString());
		}
		return this;
	}

	private void consume(Channel channel, String queue) throws IOException {
		channel.basicConsume(queue, false, (tag, delivery) -> {
			this.messages.add(jobIn(delivery.getBody()));
			channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
		}, (tag) -> {
		});
	}

	private static long jobIn(byte[] message) {
		try {
			return JSON.readTree(message).path("job").asLong(-1);
		}
		catch (JacksonException ex) {
			return -1;
		}
	}

	Connection connect() throws Exception {
		JsonNode broker = this.registered.path("broker");
		ConnectionFactory factory = new ConnectionFactory();
		factory.setHost(broker.path("host").asString());
		factory.setPort(broker.path("port").asInt());
		factory.setUsername(broker.path("username").asString());
		factory.setPassword(broker.path("password").asString());
		factory.setVirtualHost(broker.path("virtual_host").asString());
		return factory.newConnection();
	}

	/**
	 * Waits for the message of that job; others are none of the test's business.
	 */
	public void await(long job) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			Long message = this.messages.poll(1, TimeUnit.SECONDS);
			if (message != null && message == job) {
				return;
			}
		}
		throw new AssertionError("No message of job " + job + " came within " + PATIENCE.toSeconds() + " seconds");
	}

	/** The job of the next message. */
	public long next() throws InterruptedException {
		Long message = this.messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		return (message != null) ? message : -1;
	}

	public Reply claim(long job) throws Exception {
		return claim(job, 0);
	}

	/** As with a message of that priority. */
	public Reply claim(long job, int priority) throws Exception {
		return post("/api/farm/jobs/" + job + "/claim",
				"{\"worker\":%d,\"session\":\"%s\",\"priority\":%d}".formatted(this.id, this.session, priority));
	}

	public Reply heartbeat(long job, long fence, double progress) throws Exception {
		return post("/api/farm/jobs/" + job + "/heartbeat",
				"{\"worker\":%d,\"fence\":%d,\"progress\":%s,\"line\":\"Sample\"}".formatted(this.id, fence, progress));
	}

	public Reply live(String state) throws Exception {
		return post("/api/farm/workers/" + this.id + "/heartbeat",
				"{\"session\":\"%s\",\"state\":\"%s\"}".formatted(this.session, state));
	}

	public Reply upload(long job, long fence, byte[] picture) throws Exception {
		return upload(job, fence, picture, Sha256.of(picture).hex());
	}

	public Reply upload(long job, long fence, byte[] picture, String sha256) throws Exception {
		return send(request("/api/farm/jobs/" + job + "/picture?worker=" + this.id + "&fence=" + fence)
			.header("X-Content-Sha256", sha256)
			.PUT(BodyPublishers.ofByteArray(picture)));
	}

	public Reply completed(long job, long fence, byte[] picture) throws Exception {
		return report(job, fence, """
				"COMPLETED","receipt":{"engine":"CYCLES","blender":"3.4.1","scripts":"%s","denoiser":"ATROUS",
				"seconds":0.41,"sha256":"%s","bytes":%d}""".formatted(SCRIPTS, Sha256.of(picture).hex(),
				picture.length));
	}

	public Reply failed(long job, long fence, String code, boolean retryable) throws Exception {
		return report(job, fence, "\"FAILED\",\"failure\":{\"code\":\"%s\",\"retryable\":%s,\"message\":\"Ow.\","
			.formatted(code, retryable) + "\"log\":\"the tail\"}");
	}

	public Reply returned(long job, long fence) throws Exception {
		return report(job, fence, "\"RETURNED\"");
	}

	/**
	 * Does the whole job.
	 */
	public Reply work(long job, byte[] picture) throws Exception {
		Reply claim = claim(job);
		if (claim.status() != 200) {
			throw new AssertionError("Job " + job + " is not to be had: " + claim.code());
		}
		return deliver(job, claim.json(), picture);
	}

	private Reply deliver(long job, JsonNode spec, byte[] picture) throws Exception {
		long fence = spec.path("fence").asLong();
		String address = spec.path("picture").path("upload").asString();
		if (address.startsWith("/")) {
			upload(job, fence, picture);
		}
		else {
			put(address, spec.path("picture").path("headers"), picture);
		}
		return completed(job, fence, picture);
	}

	/**
	 * Does the next job that is still to be had.
	 * @return its number
	 */
	public long workNext(byte[] picture) throws Exception {
		while (true) {
			long job = next();
			Reply claim = claim(job);
			if (claim.status() == 200) {
				deliver(job, claim.json(), picture);
				return job;
			}
		}
	}

	/** Puts the picture where a store wants it. */
	public Reply put(String address, JsonNode headers, byte[] picture) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
		headers.properties().forEach((header) -> request.header(header.getKey(), header.getValue().asString()));
		return send(request.PUT(BodyPublishers.ofByteArray(picture)));
	}

	public Reply get(String path) throws Exception {
		return send(request(path).GET());
	}

	public Reply get(String path, String header, String value) throws Exception {
		return send(request(path).header(header, value).GET());
	}

	public Reply head(String path) throws Exception {
		return send(request(path).method("HEAD", BodyPublishers.noBody()));
	}

	private Reply report(long job, long fence, String rest) throws Exception {
		return post("/api/farm/jobs/" + job + "/report",
				"{\"worker\":%d,\"fence\":%d,\"outcome\":%s}".formatted(this.id, fence, rest));
	}

	public Reply post(String path, String json) throws Exception {
		BodyPublisher body = BodyPublishers.ofString(json);
		return send(request(path).header("Content-Type", "application/json").POST(body));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).header("Authorization", "Bearer " + this.token);
	}

	private Reply send(HttpRequest.Builder request) throws Exception {
		HttpResponse<byte[]> response = this.http.send(request.build(), BodyHandlers.ofByteArray());
		return new Reply(response.statusCode(), response.body(), response);
	}

	@Override
	public void close() throws Exception {
		live("OFFLINE");
		if (this.connection != null) {
			this.connection.abort(1000);
		}
	}

	public record Reply(int status, byte[] body, HttpResponse<byte[]> response) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String code() {
			return json().path("code").asString("");
		}

	}

}
