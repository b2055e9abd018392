package dev.veneer.api.order;

import java.util.Locale;
import java.util.function.LongConsumer;

import dev.veneer.order.Order;
import dev.veneer.order.OrderDesk;
import dev.veneer.order.OrderWish;
import dev.veneer.order.Orders;
import dev.veneer.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be done to an order that is there. Each answers with the order as it is then.
 */
@RestController
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "200", description = "The order")
@ApiResponse(responseCode = "401", description = "Neither a token nor a session", content = @Content)
@ApiResponse(responseCode = "403", description = "The token lacks the scope order:write", content = @Content)
@ApiResponse(responseCode = "404", description = "There is no such order", content = @Content)
@ApiResponse(responseCode = "409", description = "The order's state does not allow it", content = @Content)
class OrderChangeController {

	private final Callers callers;

	private final OrderDesk desk;

	private final Orders orders;

	private final OrderBody bodies;

	private final OrderJsons jsons;

	OrderChangeController(Callers callers, OrderDesk desk, Orders orders, OrderBody bodies, OrderJsons jsons) {
		this.callers = callers;
		this.desk = desk;
		this.orders = orders;
		this.bodies = bodies;
		this.jsons = jsons;
	}

	@Operation(operationId = "pauseOrder", summary = "Begins nothing more of an order",
			description = "What is being rendered is finished.")
	@PostMapping("/api/orders/{id}/pause")
	OrderJson pause(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return change(id, request, locale, this.desk::pause);
	}

	@Operation(operationId = "resumeOrder", summary = "Goes on with a paused order")
	@PostMapping("/api/orders/{id}/resume")
	OrderJson resume(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return change(id, request, locale, this.desk::resume);
	}

	@Operation(operationId = "approveOrder", summary = "Approves of the sample: the rest is made now")
	@PostMapping("/api/orders/{id}/approve")
	OrderJson approve(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return change(id, request, locale, this.desk::approve);
	}

	@Operation(operationId = "cancelOrder", summary = "Ends an order and kills its renders",
			description = "Pictures that were made stay, and renders that somebody else waits for go on.")
	@PostMapping("/api/orders/{id}/cancel")
	OrderJson cancel(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return change(id, request, locale, this.desk::cancel);
	}

	@Operation(operationId = "retryOrder", summary = "Has the pictures tried again that could not be made")
	@PostMapping("/api/orders/{id}/retry")
	OrderJson retry(@PathVariable String id, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
		return change(id, request, locale, this.desk::retry);
	}

	@Operation(operationId = "extendOrder", summary = "Orders more of the same product, behind what is ordered",
			description = "What the order has already is not ordered twice. The body is that of an order; it need "
					+ "not name the product.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
	@PostMapping("/api/orders/{id}/extend")
	OrderJson extend(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request,
			@Parameter(hidden = true) Locale locale) {
		Order order = this.callers.order(id, request);
		if (body instanceof ObjectNode object && !object.has("product")) {
			object.put("product", order.product());
		}
		OrderWish wish = this.bodies.read(body);
		if (wish.product().id() != order.product()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "other-product",
					"Order " + order.id() + " is of product " + order.product() + ".");
		}
		if (wish.samples()) {
			throw OrderBody.bad("Only a new order can begin with a sample");
		}
		this.orders.extend(order.id(), wish, body.toString(), Callers.customer(request));
		return this.jsons.of(this.callers.order(id, request), locale);
	}

	private OrderJson change(String id, HttpServletRequest request, Locale locale, LongConsumer change) {
		change.accept(this.callers.order(id, request).id());
		return this.jsons.of(this.callers.order(id, request), locale);
	}

}
