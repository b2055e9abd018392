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
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * HTTP/1.1 with connections kept open, JSON both ways. The token goes to the app only: a
 * presigned address belongs to somebody else. No request outlasts its {@link Wait}.
 */
final class Http {

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private static final Duration CALL = Duration.ofSeconds(10);

	private static final Duration UPLOAD = Duration.ofMinutes(5);

	/** Of a download, which may take as long as it needs while something comes. */
	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(CONNECT)
		.build();

	private final URI base;

	private final TokenSource token;

	private final Duration silence;

	Http(URI base, TokenSource token) {
		this(base, token, SILENCE);
	}

	Http(URI base, TokenSource token, Duration silence) {
		this.base = base;
		this.token = token;
		this.silence = silence;
	}

	JsonNode post(String path, Object body) throws IOException, FarmRefused {
		HttpRequest request = request(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
			.build();
		return json(send(request, BodyHandlers.ofByteArray(), Wait.atMost(CALL, () -> true)).body());
	}

	void put(String url, BodyPublisher body, Map<String, String> headers, BooleanSupplier wanted)
			throws IOException, FarmRefused {
		HttpRequest.Builder request = request(url).header("Content-Type", "application/octet-stream").PUT(body);
		headers.forEach(request::header);
		send(request.build(), BodyHandlers.ofByteArray(), Wait.atMost(UPLOAD, wanted));
	}

	/** Whether the address is the app's own, and not a store's. */
	boolean isOurs(String url) {
		return isOurs(resolve(url));
	}

	void download(String url, Path target, BooleanSupplier wanted) throws IOException, FarmRefused {
		send(request(url).GET().build(),
				(info) -> (info.statusCode() == 200) ? HttpResponse.BodySubscribers
					.mapping(HttpResponse.BodySubscribers.ofFile(target), (file) -> new byte[0])
						: HttpResponse.BodySubscribers.ofByteArray(),
				new Wait(this.silence, target.toFile()::length, wanted));
	}

	private HttpRequest.Builder request(String url) throws IOException {
		URI address = resolve(url);
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
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

	private HttpResponse<byte[]> send(HttpRequest request, BodyHandler<byte[]> handler, Wait wait)
			throws IOException, FarmRefused {
		try {
			HttpResponse<byte[]> response = wait.on(this.client.sendAsync(request, handler));
			int status = response.statusCode();
			if (status == 429 || status / 100 == 5) {
				throw new ServerTrouble(
						request.uri().getAuthority() + " answered " + status + " to " + request.uri().getPath());
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
		catch (ExecutionException failure) {
			throw trouble(request.uri(), failure.getCause());
		}
	}

	/** Java's client says neither who could not be reached nor, often, why. */
	private static IOException trouble(URI address, Throwable cause) {
		Throwable first = cause;
		while (first.getMessage() == null && first.getCause() != null) {
			first = first.getCause();
		}
		String why = (first.getMessage() != null) ? first.getMessage() : first.getClass().getSimpleName();
		return new IOException(address.getAuthority() + ": " + why, cause);
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
