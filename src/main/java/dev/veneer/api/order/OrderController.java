package dev.veneer.api.order;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.veneer.api.Shown;
import dev.veneer.order.Customer;
import dev.veneer.order.LineState;
import dev.veneer.order.Order;
import dev.veneer.order.OrderWish;
import dev.veneer.order.Orders;
import dev.veneer.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Many pictures asked for at once.
 */
@RestController
@Tag(name = "Orders",
		description = "Many pictures asked for at once. All of it takes a token with the scope "
				+ "order:write, which sees its own orders, or signing in.")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", description = "Neither a token nor a session", content = @Content)
@ApiResponse(responseCode = "403", description = "The token lacks the scope order:write", content = @Content)
class OrderController {

	private static final String EXAMPLE = "{\"product\": 1, \"styles\": [\"solid\"], \"parts\": {\"Frame\": [1127, 1101], "
			+ "\"Top\": {\"patterns\": [\"oak\"], \"finishes\": [1127]}}, \"qualities\": [\"sketch\"], "
			+ "\"only\": \"all\", \"stale\": \"renew\", \"sample\": false}";

	private static final String BODY = "Only the product has to be named: all styles, all finishes, the primary "
			+ "quality. 0 among a part's finishes is the part removed. only: all, ready (what is there, nothing is "
			+ "rendered) or missing. stale: renew or keep pictures that would be made from something else today. "
			+ "sample: whether a pairwise sample is made first and waits to be approved.";

	private static final int LONGEST_KEY = 200;

	private final OrderBody bodies;

	private final Callers callers;

	private final Orders orders;

	private final OrderJsons jsons;

	private final OrderStreams streams;

	OrderController(OrderBody bodies, Callers callers, Orders orders, OrderJsons jsons, OrderStreams streams) {
		this.bodies = bodies;
		this.callers = callers;
		this.orders = orders;
		this.jsons = jsons;
		this.streams = streams;
	}

	@Operation(operationId = "countOrder", summary = "What an order would come to; orders nothing",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, description = BODY,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"),
							examples = @ExampleObject(EXAMPLE))))
	@PostMapping("/api/orders/count")
	CountJson count(@RequestBody JsonNode body,
			@Parameter(description = "The number of an order that is to have it: what that has already is not "
					+ "counted") @RequestParam(name = "extends", required = false) @Nullable String extended,
			HttpServletRequest request) {
		OrderWish wish = this.bodies.read(body);
		Order order = (extended != null) ? this.callers.order(extended, request) : null;
		return CountJson.of(this.orders.count(wish, Callers.customer(request), order));
	}

	@Operation(operationId = "order", summary = "Orders pictures",
			description = "All of them or, when something is refused, none. Sent again with the same Idempotency-Key "
					+ "it means the same order.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, description = BODY,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"),
							examples = @ExampleObject(EXAMPLE))))
	@ApiResponse(responseCode = "201", description = "The order")
	@ApiResponse(responseCode = "200", description = "The order that has this Idempotency-Key already")
	@ApiResponse(responseCode = "400", description = "Something is named that there is not, or nothing is chosen",
			content = @Content)
	@ApiResponse(responseCode = "409", description = "Another order has this Idempotency-Key", content = @Content)
	@ApiResponse(responseCode = "422", description = "It is more than may be ordered; code says which limit",
			content = @Content)
	@PostMapping("/api/orders")
	ResponseEntity<OrderJson> submit(@RequestBody JsonNode body,
			@Parameter(description = "1 to 200 characters of your choice") @RequestHeader(name = "Idempotency-Key",
					required = false) @Nullable String key,
			HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw OrderBody.bad("Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
		}
		OrderWish wish = this.bodies.read(body);
		Customer customer = Callers.customer(request);
		Orders.Submitted submitted = this.orders.submit(wish, body.toString(), customer, key);
		OrderJson json = this.jsons.of(submitted.order(), locale);
		return ResponseEntity.status(submitted.created() ? HttpStatus.CREATED : HttpStatus.OK)
			.header("Location", json.location())
			.body(json);
	}

	@Operation(operationId = "orders", summary = "Orders, the newest first",
			description = "A token's own; people see everybody's, or their own with mine=true.")
	@GetMapping("/api/orders")
	List<OrderJson> list(@RequestParam(defaultValue = "false") boolean mine,
			@Parameter(description = "Only those with a smaller number") @RequestParam(
					required = false) @Nullable Long before,
			@Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
			HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		Customer customer = Callers.customer(request);
		boolean own = mine || customer instanceof Customer.OfProgram;
		return this.jsons.list(this.orders.list(own ? customer.orderer() : null,
				(before != null) ? before : Long.MAX_VALUE, within(limit, 100)), locale);
	}

	@Operation(operationId = "orderById", summary = "One order, as it stands")
	@ApiResponse(responseCode = "404", description = "There is no such order", content = @Content)
	@GetMapping("/api/orders/{id}")
	OrderJson order(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return this.jsons.of(this.callers.order(id, request), locale);
	}

	@Operation(operationId = "orderEvents", summary = "How far an order is, as it goes on",
			description = "Server-sent events: 'progress' with the order at once and whenever something changed, a "
					+ "second apart at least; at last 'end' with the order that has nothing left to do.")
	@GetMapping(path = "/api/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		Order order = this.callers.order(id, request);
		return this.streams.open(order, locale, request.getRemoteAddr());
	}

	@Operation(operationId = "orderLines", summary = "The pictures of an order, in the order of work")
	@GetMapping("/api/orders/{id}/lines")
	Map<String, Object> lines(@PathVariable String id,
			@Parameter(description = "WAITING, RENDERING, READY, FAILED or CANCELED") @RequestParam(
					required = false) @Nullable String state,
			@Parameter(description = "Only those of the sample") @RequestParam(defaultValue = "false") boolean sample,
			@Parameter(description = "Only those with a greater position") @RequestParam(defaultValue = "0") int after,
			@Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		Order order = this.callers.order(id, request);
		int most = within(limit, 1000);
		List<LineJson> lines = this.orders.lines(order.id(), state(state), sample, Math.max(0, after), most)
			.stream()
			.map(LineJson::of)
			.toList();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("lines", lines);
		if (lines.size() == most) {
			answer.put("next", lines.get(most - 1).position());
		}
		return answer;
	}

	private static @Nullable LineState state(@Nullable String text) {
		return (text == null) ? null
				: Arrays.stream(LineState.values())
					.filter((state) -> state.name().equalsIgnoreCase(text))
					.findFirst()
					.orElseThrow(() -> OrderBody.bad("'" + Shown.of(text) + "' is no state of a picture")
						.with("allowed", LineState.values()));
	}

	private static int within(int limit, int most) {
		if (limit < 1 || limit > most) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter",
					"limit is from 1 to " + most + ", not " + limit + ".");
		}
		return limit;
	}

}
