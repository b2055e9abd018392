package dev.veneer.order;

import dev.veneer.catalogue.Product;
import dev.veneer.problem.Problem;

import org.springframework.http.HttpStatus;

/**
 * Why something is not ordered, or not done to an order.
 */
final class Refusals {

	private Refusals() {
	}

	static Problem because(OrderCount.Objection objection) {
		HttpStatus status = (objection.code() == OrderCount.Code.NOTHING) ? HttpStatus.BAD_REQUEST
				: HttpStatus.UNPROCESSABLE_CONTENT;
		return Problem.of(status, objection.code().slug(), objection.sentence())
			.with("limit", objection.limit())
			.with("wanted", objection.wanted());
	}

	static Problem tooIntricate(Product product, IllegalStateException ex) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-intricate",
				"Product " + product.id() + " can't be ordered like this: " + ex.getMessage() + ".");
	}

	static Problem keyIsUsed(Order other) {
		return Problem
			.of(HttpStatus.CONFLICT, "idempotency-key-reused",
					"Order " + other.id() + " has that idempotency key and asks for something else.")
			.with("order", other.id());
	}

	static Problem sampleIsMade(Order order) {
		return Problem.of(HttpStatus.CONFLICT, "sample-not-done",
				"The sample of order " + order.id() + " is still being made: look at it before you approve.");
	}

	/**
	 * @param what the participle, such as {@code paused}
	 */
	static Problem inState(Order order, String what) {
		return Problem
			.of(HttpStatus.CONFLICT, "order-state",
					"Order " + order.id() + " is " + order.state() + ", so it can't be " + what + ".")
			.with("state", order.state());
	}

}
