package dev.veneer.worker.farm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * HTTP/1.1 with connections kept open, JSON both ways. The token goes to the app only: a
 * presigned address belongs to somebody else.
 */
final class Http {

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private static final Duration CALL = Duration.ofSeconds(10);

	private static final Duration TRANSFER = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(CONNECT)
		.build();

	private final URI base;

	private final TokenSource token;

	Http(URI base, TokenSource token) {
		this.base = base;
		this.token = token;
	}

	JsonNode post(String path, Object body) throws IOException, FarmRefused {
		HttpRequest request = request(path, CALL).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
			.build();
		return json(send(request, BodyHandlers.ofByteArray()).body());
	}

	void put(String url, BodyPublisher body, Map<String, String> headers) throws IOException, FarmRefused {
		HttpRequest.Builder request = request(url, TRANSFER).header("Content-Type", "application/octet-stream")
			.PUT(body);
		headers.forEach(request::header);
		send(request.build(), BodyHandlers.ofByteArray());
	}

	/** Whether the address is the app's own, and not a store's. */
	boolean isOurs(String url) {
		return isOurs(resolve(url));
	}

	void download(String url, Path target) throws IOException, FarmRefused {
		send(request(url, TRANSFER).GET().build(),
				(info) -> (info.statusCode() == 200) ? HttpResponse.BodySubscribers
					.mapping(HttpResponse.BodySubscribers.ofFile(target), (file) -> new byte[0])
						: HttpResponse.BodySubscribers.ofByteArray());
	}

	private HttpRequest.Builder request(String url, Duration timeout) throws IOException {
		URI address = resolve(url);
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
		return isOurs(address) ? request.header("Authorization", "Bearer " + this.token.token()) : request;
	}

	private URI resolve(String url) {
		URI address = URI.create(url);
		return address.isAbsolute() ? address : URI.create(this.base.toString().replaceAll("/+$", "") + url);
	}

	private boolean isOurs(URI address) {
		return address.getScheme().equals(this.base.getScheme())
				&& address.getAuthority().equals(this.base.getAuthority());
	}

	private HttpResponse<byte[]> send(HttpRequest request, BodyHandler<byte[]> handler)
			throws IOException, FarmRefused {
		try {
			HttpResponse<byte[]> response = this.client.send(request, handler);
			int status = response.statusCode();
			if (status == 429 || status / 100 == 5) {
				throw new IOException("The app answered " + status + " to " + request.uri().getPath());
			}
			if (status / 100 != 2) {
				throw refused(status, response.body());
			}
			return response;
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted");
		}
	}

	private static FarmRefused refused(int status, byte[] body) {
		try {
			JsonNode problem = json(body);
			return new FarmRefused(status, problem.path("code").asString(""), problem.path("detail").asString(""));
		}
		catch (IOException notJson) {
			String text = new String(body, StandardCharsets.UTF_8);
			return new FarmRefused(status, "", text.substring(0, Math.min(200, text.length())));
		}
	}

	private static JsonNode json(byte[] body) throws IOException {
		try {
			return Json.MAPPER.readTree(body);
		}
		catch (JacksonException unreadable) {
			throw new IOException("The app's answer is no JSON", unreadable);
		}
	}

}
