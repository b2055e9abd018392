package dev.veneer.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import dev.veneer.order.OrderZip;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that orders from the farm's first app.
 */
final class Ordering {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Farm farm;

	private final String token;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	Ordering(Farm farm, String token) {
		this.farm = farm;
		this.token = token;
	}

	/**
	 * Orders.
	 * @param body as the API takes it
	 * @return the order's number
	 */
	long order(String body) throws Exception {
		return json(post("/api/orders", body)).path("id").asLong();
	}

	void cancel(long order) throws Exception {
		json(post("/api/orders/" + order + "/cancel", ""));
	}

	String state(long order) throws Exception {
		return look(order).path("state").asString();
	}

	int lines(long order, String state) throws Exception {
		return look(order).path("lines").path(state).asInt();
	}

	/** The files of the order's ZIP, by their names. */
	Map<String, byte[]> zip(long order) throws Exception {
		return OrderZip
			.files(send(request("/api/orders/" + order + "/pictures.zip?names=render").GET().build()).body());
	}

	private JsonNode look(long order) throws Exception {
		return json(send(request("/api/orders/" + order).GET().build()));
	}

	private HttpResponse<byte[]> post(String path, String body) throws Exception {
		return send(request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.farm.address(0) + path))
			.header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.http.send(request, BodyHandlers.ofByteArray());
		if (answer.statusCode() >= 300) {
			throw new IllegalStateException(
					request.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body()));
		}
		return answer;
	}

	private static JsonNode json(HttpResponse<byte[]> answer) {
		return JSON.readTree(answer.body());
	}

}
