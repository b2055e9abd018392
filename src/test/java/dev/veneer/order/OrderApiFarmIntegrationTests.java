package dev.veneer.order;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

import dev.veneer.account.Scope;
import dev.veneer.account.TokenBudget;
import dev.veneer.account.TokenEditor;
import dev.veneer.rendering.FakeWorker;
import dev.veneer.rendering.FarmTest;
import dev.veneer.rendering.KinoStock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders by API, with the token of a program.
 */
@Import(GivenOrders.class)
class OrderApiFarmIntegrationTests extends FarmTest {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private GivenOrders given;

	@Autowired
	private Orders orders;

	@Autowired
	private OrderDesk orderDesk;

	@Autowired
	private TokenEditor tokens;

	private String token;

	@BeforeEach
	void makeAToken() {
		this.given.product();
		this.token = token(TokenBudget.UNLIMITED);
	}

	@AfterEach
	void leaveNothingBehind() {
		this.orders.list(null, Long.MAX_VALUE, 1000)
			.stream()
			.filter((order) -> order.state().isOpen())
			.forEach((order) -> this.orderDesk.cancel(order.id()));
	}

	@Test
	void countsAndOrders() throws Exception {
		String body = body("[1101, 1102]", "{\"patterns\": [\"oak\"]}", "[1110]");
		JsonNode count = post("/api/orders/count", body, 200);
		assertThat(count.path("combinations").asInt()).isEqualTo(200);
		assertThat(count.path("pictures").path("missing").asInt()).isEqualTo(200);
		JsonNode order = post("/api/orders", body, 201);
		assertThat(order.path("lines").path("all").asInt()).isEqualTo(200);
		assertThat(order.path("wishes").get(0)).isEqualTo(JSON.readTree(body));
		JsonNode page = get(order.path("location").asString() + "/lines?limit=150", 200);
		assertThat(page.path("lines")).hasSize(150);
		JsonNode rest = get(order.path("location").asString() + "/lines?after=" + page.path("next").asInt(), 200);
		assertThat(rest.path("lines")).hasSize(50);
		assertThat(get("/api/orders", 200).get(0).path("id")).isEqualTo(order.path("id"));
	}

	@Test
	void canBePausedExtendedAndCanceled() throws Exception {
		JsonNode order = post("/api/orders", body("[1103]", "[1101, 1102, 1103]", "[1111]"), 201);
		String address = order.path("location").asString();
		assertThat(post(address + "/pause", "", 200).path("state").asString()).isEqualTo("PAUSED");
		JsonNode extended = post(address + "/extend", body("[1103]", "[1103, 1104]", "[1111]"), 200);
		assertThat(extended.path("lines").path("all").asInt()).isEqualTo(4);
		assertThat(extended.path("wishes")).hasSize(2);
		assertThat(post(address + "/resume", "", 200).path("state").asString()).isEqualTo("RUNNING");
		JsonNode canceled = post(address + "/cancel", "", 200);
		assertThat(canceled.path("lines").path("canceled").asInt()).isEqualTo(4);
		assertThat(post(address + "/approve", "", 409).path("code").asString()).isEqualTo("order-state");
		assertThat(post(address + "/extend", body("[1103]", "[1103, 1105]", "[1111]"), 409).path("code").asString())
			.isEqualTo("order-state");
	}

	@Test
	void sameKeyMeansTheSameOrder() throws Exception {
		String body = body("[1104]", "[1101]", "[1112]");
		JsonNode order = json(send("POST", "/api/orders", body, this.token, "mine"), 201);
		assertThat(json(send("POST", "/api/orders", body, this.token, "mine"), 200).path("id"))
			.isEqualTo(order.path("id"));
		assertThat(json(send("POST", "/api/orders", body("[1104]", "[1102]", "[1112]"), this.token, "mine"), 409)
			.path("code")
			.asString()).isEqualTo("idempotency-key-reused");
		String other = token(TokenBudget.UNLIMITED);
		assertThat(json(send("POST", "/api/orders", body, other, "mine"), 201).path("id"))
			.isNotEqualTo(order.path("id"));
	}

	@Test
	void programsSeeTheirOwnOrdersOnly() throws Exception {
		JsonNode order = post("/api/orders", body("[1105]", "[1101]", "[1113]"), 201);
		String other = token(TokenBudget.UNLIMITED);
		String address = order.path("location").asString();
		for (String path : new String[] { "", "/lines", "/manifest.csv", "/pictures.zip", "/events" }) {
			assertThat(send("GET", address + path, null, other, null).statusCode()).isEqualTo(404);
		}
		assertThat(send("POST", address + "/cancel", "", other, null).statusCode()).isEqualTo(404);
		assertThat(json(send("GET", "/api/orders", null, other, null), 200)).isEmpty();
	}

	@Test
	void saysWhichBudgetIsTooSmall() throws Exception {
		String one = token(new TokenBudget(null, 1));
		json(send("POST", "/api/orders", body("[1106]", "[1101]", "[1114]"), one, null), 201);
		JsonNode second = json(send("POST", "/api/orders", body("[1106]", "[1102]", "[1114]"), one, null), 422);
		assertThat(second.path("code").asString()).isEqualTo("orders-queued");
		String few = token(new TokenBudget(5, null));
		JsonNode large = json(
				send("POST", "/api/orders", body("[1107]", "{\"patterns\": [\"oak\"]}", "[1114]"), few, null), 422);
		assertThat(large.path("code").asString()).isEqualTo("renders-per-day");
		assertThat(large.path("limit").asInt()).isEqualTo(5);
		assertThat(large.path("wanted").asInt()).isEqualTo(100);
		json(send("POST", "/api/orders", body("[1107]", "[1101, 1102, 1103, 1104]", "[1114]"), few, null), 201);
		JsonNode rest = json(send("POST", "/api/orders/count", body("[1107]", "[1105, 1106]", "[1114]"), few, null),
				200);
		assertThat(rest.path("objection").path("limit").asInt()).isEqualTo(1);
	}

	@Test
	void tellsHowFarItIs() throws Exception {
		JsonNode order = post("/api/orders", body("[1108]", "[1101]", "[1115]"), 201);
		try (FakeWorker worker = listening("events")) {
			worker.workNext(KinoStock.picture(16, 1));
		}
		String events = send("GET", order.path("location").asString() + "/events", null, this.token, null).body();
		assertThat(events).contains("event:end").contains("\"state\":\"COMPLETED\"").contains("\"last\":[{");
	}

	@Test
	void takesNoEndlessBody() throws Exception {
		String body = body("[1101" + ", 1101".repeat(100_000) + "]", "[1101]", "[1101]");
		assertThat(post("/api/orders", body, 400).path("detail").asString()).contains("at most");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                              | 400 | bad-request
			{}                                              | 400 | bad-request
			{"product": "1"}                                | 400 | bad-request
			{"product": 1.5}                                | 400 | bad-request
			{"product": 999}                                | 404 | unknown-product
			{"product": 71, "colour": 1}                    | 400 | bad-request
			{"product": 71, "styles": "solid"}              | 400 | bad-request
			{"product": 71, "styles": ["soft"]}             | 400 | unknown-style
			{"product": 71, "parts": []}                    | 400 | bad-request
			{"product": 71, "parts": {"Leg": [1101]}}       | 400 | unknown-part
			{"product": 71, "parts": {"Top": 1101}}         | 400 | bad-request
			{"product": 71, "parts": {"Top": ["1101"]}}     | 400 | bad-request
			{"product": 71, "parts": {"Top": [-1]}}         | 400 | bad-request
			{"product": 71, "parts": {"Top": [1000000000]}} | 400 | unknown-finish
			{"product": 71, "parts": {"Top": [9]}}          | 400 | unknown-finish
			{"product": 71, "parts": {"Top": {"finish": 1}}} | 400 | bad-request
			{"product": 71, "parts": {"Top": {"patterns": ["elm"]}}} | 400 | unknown-pattern
			{"product": 71, "parts": {"Top": {"patterns": [{}]}}} | 400 | unknown-pattern
			{"product": 71, "parts": {"Top": []}}           | 400 | nothing
			{"product": 71, "qualities": ["huge"]}          | 400 | unknown-quality
			{"product": 71, "qualities": []}                | 400 | bad-request
			{"product": 71, "only": "some"}                 | 400 | bad-request
			{"product": 71, "sample": "yes"}                | 400 | bad-request
			{"product": 71}                                 | 422 | too-large
			{"product": 71, "parts": {"Top": [1101]         | 400 | bad-request
			""")
	void saysWhatIsWrong(String body, int status, String code) throws Exception {
		assertThat(post("/api/orders", body, status).path("code").asString()).isEqualTo(code);
	}

	private static String body(String frame, String top, String rim) {
		return "{\"product\": 71, \"parts\": {\"Frame\": %s, \"Top\": %s, \"Rim\": %s}}".formatted(frame, top, rim);
	}

	private String token(TokenBudget budget) {
		return this.tokens.make("a program", Set.of(Scope.ORDER_WRITE), budget).value();
	}

	private JsonNode post(String path, String body, int status) throws Exception {
		return json(send("POST", path, body, this.token, null), status);
	}

	private JsonNode get(String path, int status) throws Exception {
		return json(send("GET", path, null, this.token, null), status);
	}

	private static JsonNode json(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return JSON.readTree(answer.body());
	}

	private HttpResponse<String> send(String method, String path, @Nullable String body, String token,
			@Nullable String key) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return http.send(request.build(), BodyHandlers.ofString());
	}

}
