package dev.veneer.system;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Collections;

import dev.veneer.RawHttp;
import dev.veneer.RunningApp;
import dev.veneer.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How requests are refused that mean nothing: in the words of whoever asks.
 */
class RefusalIntegrationTests extends RunningApp {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/product/%00", "/api/products/1%2f2", "/product/%5c", "/product/\u00e9", "/product/%zz" })
	void saysWhatAnAddressIsWhereTomcatRefusesIt(String path) throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", path);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.body()).contains("\"code\":\"bad-address\"");
	}

	@ParameterizedTest
	@CsvSource({ "CONNECT,HTTP/1.1,A: b,501,not-implemented",
			"GET,HTTP/1.1,Transfer-Encoding: xchunked,501,not-implemented", "GET,HTTP/9.9,A: b,505,http-version",
			"GET,HTTP/1.1,Host: twice,400,bad-address" })
	void saysWhatOfHttpIsNotSpokenHere(String method, String version, String header, int status, String code)
			throws Exception {
		RawHttp answer = RawHttp.send(this.port, method + " /api/products " + version + "\r\nHost: localhost\r\n"
				+ header + "\r\nConnection: close\r\n\r\n");
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void saysThatAnAddressIsTooLong() throws Exception {
		RawHttp program = RawHttp.ask(this.port, "GET", "/api/products/" + "a".repeat(20_000));
		assertThat(program.status()).isEqualTo(414);
		assertThat(program.isProblem()).isTrue();
		RawHttp page = RawHttp.ask(this.port, "GET", "/?lang=" + "en-abcdefgh".repeat(1000));
		assertThat(page.status()).isEqualTo(414);
		assertThat(page.isPage()).isTrue();
	}

	@Test
	void saysThatThereAreTooManyParameters() throws Exception {
		String password = Files.readString(HOME.resolve("admin-password")).strip();
		Visitor admin = new Visitor(this.port, "203.0.113.20").signIn("admin", password);
		String[] fields = Collections.nCopies(2 * 20_001, "a").toArray(String[]::new);
		HttpResponse<String> answer = admin.post("/backoffice/password", fields);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("</html>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/product/../", "/product/1/sketchbook?config=%ff", "/?lang=%zz", "/product//1",
			"/product;a=b/1/sketchbook", "/backoffice?a=%ff" })
	void showsPeopleAPage(String path) throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", path);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.isPage()).isTrue();
	}

	@Test
	void showsPeopleAPageForABrokenForm() throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "POST", "/login",
				"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nusername=%zz");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.isPage()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/renders, 404, no-such-picture", "/renders/, 404, no-such-picture", "/api, 404, not-found",
			"/api/render, 400, syntax", "/api/render/, 400, syntax", "/api/render/1, 400, syntax",
			"/api/render/model, 400, syntax", "/api/render/1/config=/more, 400, syntax" })
	void answersProgramsWhereAnAddressEndsTooEarly(String path, int status, String code) throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "en-US", "RU", "ru-", "", "en-abcdefgh-abcdefgh-abcdefgh" })
	void remembersNoLanguageThatItDoesNotSpeak(String language) throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", "/?lang=" + language);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(RawHttp.ask(this.port, "GET", "/login", "Cookie: lang=" + language + "\r\n").body())
			.contains("lang=\"en\"");
	}

	@Test
	void remembersALanguageThatItSpeaks() throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", "/?lang=ru");
		assertThat(answer.header("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("lang=ru"));
		assertThat(answer.body()).contains("lang=\"ru\"");
		assertThat(RawHttp.ask(this.port, "GET", "/nothing", "Cookie: lang=ru\r\n").body()).contains("lang=\"ru\"");
	}

}
