package dev.veneer.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.RawHttp;
import dev.veneer.RunningApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signs in, from several addresses.
 */
class LoginIntegrationTests extends RunningApp {

	private static final String HERE = "X-Forwarded-For: 203.0.113.1\r\n";

	@LocalServerPort
	private int port;

	private String password;

	private String cookie;

	private String token;

	@BeforeEach
	void openTheLogin() throws Exception {
		this.password = Files.readString(HOME.resolve("admin-password")).strip();
		RawHttp page = RawHttp.ask(this.port, "GET", "/login");
		this.cookie = page.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
		Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
		assertThat(field.find()).isTrue();
		this.token = URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
	}

	@Test
	void goesOnToThePageThatWasWanted() throws Exception {
		RawHttp refused = RawHttp.ask(this.port, "GET", "/backoffice?job=7");
		assertThat(refused.header("Location")).hasValue("/login");
		this.cookie += "; " + refused.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
		RawHttp signedIn = signIn("admin", this.password, HERE);
		assertThat(signedIn.header("Location")).hasValue("/backoffice?job=7");
		assertThat(signedIn.head()).contains("Set-Cookie: veneer=", "REDIRECT_URI=;");
	}

	@Test
	void looksLikeTheCustomersPages() throws Exception {
		for (String file : new String[] { "tokens.css", "fonts/Inter-Light.otf", "fonts/Inter-Regular.otf" }) {
			assertThat(RawHttp.ask(this.port, "GET", "/sketchbook/" + file).status()).as(file).isEqualTo(200);
		}
	}

	@Test
	void neverLeadsToTheHostThatARequestNames() throws Exception {
		RawHttp asked = RawHttp.send(this.port,
				"GET /backoffice HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
		assertThat(asked.header("Location")).hasValue("/login");
		// /\evil.example/backoffice and //evil.example/backoffice
		for (String planted : new String[] { "L1xldmlsLmV4YW1wbGUvYmFja29mZmljZQ==",
				"Ly9ldmlsLmV4YW1wbGUvYmFja29mZmljZQ==" }) {
			String plain = this.cookie;
			this.cookie += "; REDIRECT_URI=" + planted;
			assertThat(signIn("admin", this.password, HERE).header("Location")).hasValue("/backoffice");
			this.cookie = plain;
		}
	}

	@Test
	void slowsDownWhoTriesPasswords() throws Exception {
		String there = "X-Forwarded-For: 203.0.113.2\r\n";
		for (int i = 0; i < 10; i++) {
			assertThat(signIn("admin", "wrong", there).header("Location")).hasValue("/login?error");
		}
		RawHttp refused = signIn("admin", this.password, there);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isPresent();
		assertThat(refused.isPage()).isTrue();
		assertThat(refused.body()).contains("Wait a minute");
		assertThat(signIn("admin", "wrong", there + "Accept-Language: ru\r\n").body()).contains("Подождите минуту");
		assertThat(signIn("admin", this.password, HERE).header("Location")).hasValue("/backoffice");
	}

	@Test
	void isNotFooledByAddressesThatAreNone() throws Exception {
		int refused = 0;
		for (int i = 0; i < 12; i++) {
			refused += (signIn("admin", "wrong", "X-Forwarded-For: made-up-" + i + ".invalid\r\n").status() == 429) ? 1
					: 0;
		}
		assertThat(refused).isEqualTo(2);
	}

	@Test
	void believesOnlyTheLastHopOfAForwardedRequest() throws Exception {
		int refused = 0;
		for (int i = 0; i < 12; i++) {
			String hops = "X-Forwarded-For: 198.51.100." + i + ", 203.0.113.3, 10.0.0." + i + "\r\n";
			refused += (signIn("admin", "wrong", hops).status() == 429) ? 1 : 0;
		}
		assertThat(refused).isEqualTo(2);
	}

	private RawHttp signIn(String name, String password, String headers) throws Exception {
		String form = "username=" + name + "&password=" + password + "&_csrf=" + this.token;
		return RawHttp.send(this.port,
				"POST /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: " + this.cookie + "\r\n"
						+ headers + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
						+ form.length() + "\r\n\r\n" + form);
	}

}
