package dev.veneer.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.RawHttp;
import dev.veneer.RunningApp;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.Scope;
import dev.veneer.account.TokenSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Knocks at the doors of the running app.
 */
class SecurityIntegrationTests extends RunningApp {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@Autowired
	private ApiTokens tokens;

	@Test
	void neverSendsAProgramToALogin() throws Exception {
		HttpResponse<String> response = send(request("/api/jobs"));
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertProblem(response, "token-needed");
	}

	@Test
	void letsATokenDoWhatItsScopesSay() throws Exception {
		TokenSecret secret = this.tokens.create("ci", Set.of(Scope.JOB_READ));
		assertThat(send(request("/api/jobs").header("Authorization", "Bearer " + secret.value())).statusCode())
			.isEqualTo(200);
		HttpResponse<String> farm = send(
				request("/api/farm/workers").header("Authorization", "Bearer " + secret.value())
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(farm.statusCode()).isEqualTo(403);
		assertProblem(farm, "not-allowed");
	}

	@Test
	void turnsAWrongTokenAwayEvenWhereNobodyAsksForOne() throws Exception {
		HttpResponse<String> response = send(request("/api/products").header("Authorization", "Bearer vnr_wrong"));
		assertThat(response.statusCode()).isEqualTo(401);
		assertProblem(response, "bad-token");
	}

	@Test
	void letsTheWorkerOfThisMachineIn() throws Exception {
		String token = Files.readString(HOME.resolve("worker-token")).strip();
		HttpResponse<String> response = send(request("/api/farm/workers").header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("not json")));
		assertThat(response.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/products", "/api/qualities", "/api/models", "/login", "/v3/api-docs" })
	void startsNoSessionForAnybody(String path) throws Exception {
		HttpResponse<String> response = send(request(path));
		assertThat(response.statusCode()).isEqualTo(200);
		if (!path.equals("/login")) {
			assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		}
		assertThat(response.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/render/1/config=Frame:1;x=1", "/api/render/1/../2/config=", "/api/%2e%2e/x",
			"/api/render//1/config=", "/api/render/1/config=%00", "/api/render/1/config=%zz", "/api/products/%c0%ae",
			"/api/products/1%2f2", "/api/products/%25", "/renders/..%2f..%2fetc/passwd", "/renders/%5c",
			"/api/products/|", "/api/render/1/config=Frame:1?wait=%zz", "/api/render/1/config=Frame:1?wait=%c0%ae" })
	void refusesAddressesThatArePlayedWith(String path) throws Exception {
		RawHttp answer = RawHttp.ask(this.port, "GET", path);
		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.isProblem()).isTrue();
	}

	@Test
	void refusesAnAddressWithoutEnd() throws Exception {
		assertThat(RawHttp.ask(this.port, "GET", "/api/render/1/config=" + "a".repeat(100_000)).status()).isBetween(400,
				499);
	}

	@Test
	void saysThatThereIsNoSuchAddressOrMethod() throws Exception {
		assertProblem(send(request("/api/nothing")), "not-found");
		HttpResponse<String> post = send(request("/api/products").POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(post.statusCode()).isEqualTo(405);
		assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
		assertThat(send(request("/nothing").header("Accept", "text/html")).statusCode()).isEqualTo(404);
	}

	@Test
	void passesOnWhatControllersSayIsWrong() throws Exception {
		HttpResponse<String> response = send(request("/api/products/9"));
		assertThat(response.statusCode()).isEqualTo(404);
		assertProblem(response, "unknown-product");
		assertThat(response.body()).contains("\"allowed\":[]", "There is no product '9'.");
		assertProblem(send(request("/renders/sketch/kino-stool/frame-1.webp")), "no-such-picture");
	}

	@Test
	void signsTheAdministratorOfTheFirstStartIn() throws Exception {
		assertThat(send(request("/backoffice")).headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login"));
		String password = Files.readString(HOME.resolve("admin-password")).strip();
		assertThat(signIn("admin", "wrong").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?error"));
		assertThat(signIn("admin", password).headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/backoffice"));
		HttpResponse<String> home = send(request("/backoffice"));
		assertThat(home.statusCode()).isEqualTo(200);
		assertThat(home.body()).contains("admin", "/logout");
		assertThat(send(request("/api/jobs")).statusCode()).isEqualTo(200);
		assertThat(send(request("/logout").POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> signIn(String name, String password) throws Exception {
		Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(send(request("/login")).body());
		assertThat(csrf.find()).isTrue();
		String form = "username=" + name + "&password=" + password + "&_csrf="
				+ URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
		return send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private static void assertProblem(HttpResponse<String> response, String code) {
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(response.body()).contains("\"code\":\"" + code + "\"");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
