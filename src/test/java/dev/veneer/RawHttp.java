package dev.veneer;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer to what no decent client would send.
 */
public record RawHttp(int status, String head, String body) {

	/**
	 * Sends these bytes and reads until the server closes, for three seconds at most.
	 */
	public static RawHttp send(int port, String request) throws IOException {
		try (Socket socket = open(port, request)) {
			return read(socket);
		}
	}

	public static Socket open(int port, String request) throws IOException {
		Socket socket = new Socket("127.0.0.1", port);
		socket.setSoTimeout(3_000);
		socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
		return socket;
	}

	public static RawHttp read(Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
		return new RawHttp(Integer.parseInt(parts[0].split(" ")[1]), parts[0], parts[1]);
	}

	/**
	 * A request without a body.
	 * @param headers each with its line's end
	 */
	public static RawHttp ask(int port, String method, String path, String... headers) throws IOException {
		return send(port, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ String.join("", headers) + "\r\n");
	}

	public Optional<String> header(String name) {
		return this.head.lines()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst();
	}

	public boolean isProblem() {
		return header("Content-Type").orElse("").startsWith("application/problem+json")
				&& this.body.contains("\"detail\":\"");
	}

	public boolean isPage() {
		return header("Content-Type").orElse("").startsWith("text/html") && this.body.contains("</html>");
	}

}
