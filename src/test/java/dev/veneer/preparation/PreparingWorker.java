package dev.veneer.preparation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.veneer.asset.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker that has no Blender, and prepares what is uploaded nevertheless.
 */
public final class PreparingWorker implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String session = UUID.randomUUID().toString();

	private final String base;

	private final String token;

	public final long id;

	/**
	 * @param home the app's, where the workers' token lies
	 */
	public PreparingWorker(int port, Path home) throws Exception {
		this.base = "http://127.0.0.1:" + port;
		this.token = Files.readString(home.resolve("worker-token")).strip();
		this.id = post("/api/farm/workers", """
				{"name":"studio","session":"%s","scripts":"%s","blenders":[{"version":"3.4.1","denoiser":"ATROUS"}],
				"engines":["CYCLES"],"gpu":null,"sandboxed":true,"cores":2,"memory_mb":24000}""".formatted(this.session,
				"5".repeat(64)))
			.json()
			.path("worker")
			.asLong();
	}

	public Reply live(String state) throws Exception {
		return post("/api/farm/workers/" + this.id + "/heartbeat",
				"{\"session\":\"%s\",\"state\":\"%s\"}".formatted(this.session, state));
	}

	public Reply claim() throws Exception {
		return claim(this.session);
	}

	public Reply claim(String session) throws Exception {
		return post("/api/farm/preparations/claim", "{\"worker\":%d,\"session\":\"%s\"}".formatted(this.id, session));
	}

	public Reply beat(long upload, long fence, double progress) throws Exception {
		return post("/api/farm/preparations/" + upload + "/heartbeat",
				"{\"worker\":%d,\"fence\":%d,\"progress\":%s,\"line\":\"1 of 2 objects shown\"}".formatted(this.id,
						fence, progress));
	}

	public Reply bring(long upload, long fence, String name, byte[] bytes) throws Exception {
		return bring(upload, fence, name, bytes, Sha256.of(bytes).hex());
	}

	public Reply bring(long upload, long fence, String name, byte[] bytes, String sha256) throws Exception {
		return send(request(
				"/api/farm/preparations/" + upload + "/files/" + name + "?worker=" + this.id + "&fence=" + fence)
			.header("X-Content-Sha256", sha256)
			.PUT(BodyPublishers.ofByteArray(bytes)));
	}

	/**
	 * Says that it found these objects, each of its own material, and brought a picture
	 * of each.
	 */
	public Reply completed(long upload, long fence, List<String> objects) throws Exception {
		String items = IntStream.range(0, objects.size())
			.mapToObj((i) -> """
					{"name":"%s","material":"Material %s","faces":12,"size_mm":[400,400,40],"uv":"OWN",
					"picture":"object-%d.png"}""".formatted(objects.get(i), objects.get(i), i))
			.collect(Collectors.joining(","));
		return report(upload, fence, """
				"COMPLETED","inspection":{"blender":"3.4.1","camera":false,"lights":0,"staged":true,
				"size_mm":[400,400,450],"overview":"overview.png","model":"model.blend","objects":[%s],
				"notes":[{"code":"STAGED","message":"It was put on the house stage."}]}""".formatted(items));
	}

	public Reply failed(long upload, long fence, String code, boolean retryable) throws Exception {
		return report(upload, fence,
				"\"FAILED\",\"failure\":{\"code\":\"%s\",\"retryable\":%s,\"message\":\"Ow.\",\"log\":\"the tail\"}"
					.formatted(code, retryable));
	}

	public Reply returned(long upload, long fence) throws Exception {
		return report(upload, fence, "\"RETURNED\"");
	}

	/**
	 * Does all of the work.
	 * @param picture of everything, and of each object
	 */
	public void prepare(byte[] model, byte[] picture, List<String> objects) throws Exception {
		JsonNode spec = claim().json();
		long upload = spec.path("preparation").asLong();
		long fence = spec.path("fence").asLong();
		bring(upload, fence, "model.blend", model);
		bring(upload, fence, "overview.png", picture);
		for (int i = 0; i < objects.size(); i++) {
			bring(upload, fence, "object-" + i + ".png", picture);
		}
		Reply reply = completed(upload, fence, objects);
		if (!reply.json().path("state").asString("").equals("COMPLETED")) {
			throw new AssertionError("Upload " + upload + " is not prepared: " + new String(reply.body()));
		}
	}

	private Reply report(long upload, long fence, String rest) throws Exception {
		return post("/api/farm/preparations/" + upload + "/report",
				"{\"worker\":%d,\"fence\":%d,\"outcome\":%s}".formatted(this.id, fence, rest));
	}

	private Reply post(String path, String json) throws Exception {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).header("Authorization", "Bearer " + this.token);
	}

	private Reply send(HttpRequest.Builder request) throws Exception {
		HttpResponse<byte[]> response = this.http.send(request.build(), BodyHandlers.ofByteArray());
		return new Reply(response.statusCode(), response.body());
	}

	@Override
	public void close() throws Exception {
		live("OFFLINE");
	}

	public record Reply(int status, byte[] body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String code() {
			return json().path("code").asString("");
		}

	}

}
