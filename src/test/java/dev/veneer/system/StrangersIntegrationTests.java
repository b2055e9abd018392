package dev.veneer.system;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import dev.veneer.RawHttp;
import dev.veneer.RunningApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody whom nobody knows may keep busy: a thread, the memory.
 */
class StrangersIntegrationTests extends RunningApp {

	@LocalServerPort
	private int port;

	@Test
	void refusesALongFormBeforeItComes() throws Exception {
		RawHttp login = RawHttp.send(this.port, post("/login", 1_000_000));
		assertThat(login.status()).isEqualTo(413);
		assertThat(login.isPage()).isTrue();
		assertThat(RawHttp.send(this.port, post("/api/products", 1_000_000)).isProblem()).isTrue();
	}

	@Test
	void refusesAFormThatDoesNotSayHowLongItIs() throws Exception {
		assertThat(RawHttp
			.send(this.port,
					"POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
							+ "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
			.status()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/nothing", "/api/products", "/api/render/1/config=" })
	void letsOneAddressSendLittleAtATime(String path) throws Exception {
		List<Socket> idle = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			idle.add(RawHttp.open(this.port, post(path, 100)));
		}
		Thread.sleep(500);
		RawHttp late = RawHttp.send(this.port, post(path, 100));
		assertThat(late.status()).isEqualTo(429);
		assertThat(late.isPage() || late.isProblem()).isTrue();
		assertThat(RawHttp.ask(this.port, "GET", "/login").status()).isEqualTo(200);
		for (Socket socket : idle) {
			socket.close();
		}
		Thread.sleep(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /%00", "TRACE /", "CONNECT localhost:80", "POST /product/%5c" })
	void doesNotWaitForTheRestOfWhatTomcatRefuses(String request) throws Exception {
		assertThat(RawHttp.send(this.port, request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n")
			.status()).isGreaterThanOrEqualTo(400);
	}

	@Test
	void doesNotWaitForTheRestOfWhatAWrongTokenSends() throws Exception {
		assertThat(RawHttp
			.send(this.port,
					"PUT /api/farm/jobs/1/picture HTTP/1.1\r\nHost: localhost\r\n"
							+ "Authorization: Bearer vnr_wrong\r\nContent-Length: 1000000\r\n\r\n")
			.status()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /nothing", "GET /backoffice", "GET /backoffice/home/now", "GET /login", "POST /login",
			"POST /nothing", "DELETE /", "POST /backoffice", "POST /logout", "GET /api/jobs", "POST /api/products" })
	void startsNoSession(String request) throws Exception {
		String[] parts = request.split(" ");
		assertThat(RawHttp.ask(this.port, parts[0], parts[1]).head()).doesNotContain("Set-Cookie: veneer=");
	}

	@Test
	void remembersOnlyPagesOfTheBackOffice() throws Exception {
		assertThat(RawHttp.ask(this.port, "GET", "/backoffice?job=7").head()).contains("REDIRECT_URI=");
		for (String other : List.of("/nothing", "/backoffice?" + "a".repeat(7000))) {
			RawHttp answer = RawHttp.ask(this.port, "GET", other);
			assertThat(answer.status()).isLessThan(500);
			assertThat(answer.head()).doesNotContain("REDIRECT_URI");
		}
		RawHttp piece = RawHttp.ask(this.port, "GET", "/backoffice/home/now", "HX-Request: true\r\n");
		assertThat(piece.head()).doesNotContain("REDIRECT_URI");
		assertThat(piece.status()).as("the login is no piece of a page").isEqualTo(401);
	}

	private static String post(String path, int length) {
		return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
				+ "Content-Length: " + length + "\r\n\r\n";
	}

}
