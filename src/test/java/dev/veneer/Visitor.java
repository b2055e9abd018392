package dev.veneer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own, as far as cookies and forms go. Redirects are not
 * followed.
 */
public final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String origin;

	private final String address;

	private String csrf = "";

	/**
	 * @param address where they seem to call from: wrong passwords count by it
	 */
	public Visitor(int port, String address) {
		this.origin = "http://127.0.0.1:" + port;
		this.address = address;
	}

	public Visitor signIn(String name, String password) throws IOException, InterruptedException {
		get("/login");
		HttpResponse<String> answer = post("/login", "username", name, "password", password);
		String page = answer.headers().firstValue("Location").orElse("nowhere");
		if (!page.endsWith("/backoffice")) {
			throw new IllegalStateException("Signing in as " + name + " led to " + page);
		}
		get("/backoffice/password");
		return this;
	}

	/** The token of the page that was opened last. */
	public String csrf() {
		return this.csrf;
	}

	/** As from a page that was opened before. */
	public Visitor withCsrf(String token) {
		this.csrf = token;
		return this;
	}

	/**
	 * Opens a page and remembers the token of its forms.
	 */
	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(request(path).GET());
		Matcher token = CSRF.matcher(answer.body());
		if (token.find()) {
			this.csrf = token.group(1);
		}
		return answer;
	}

	/**
	 * Sends a form of the page that was opened last.
	 * @param fields names and values by turns
	 */
	public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
		StringBuilder form = new StringBuilder("_csrf=").append(encode(this.csrf));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.toString())));
	}

	/**
	 * Sends nothing but the cookies, as a foreign page would have a browser do.
	 */
	public HttpResponse<String> lured(String method, String path) throws IOException, InterruptedException {
		return send(request(path).method(method, BodyPublishers.noBody()));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path))
			.header("X-Forwarded-For", this.address)
			.header("Accept-Language", "en");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
