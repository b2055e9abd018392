package dev.veneer.order;

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

	static Problem keyIsUsed(Order other) {
		return Problem
			.of(HttpStatus.CONFLICT, "idempotency-key-reused",
					"Order " + other.id() + " has that idempotency key and asks for something else.")
			.with("order", other.id());
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
