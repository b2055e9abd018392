package dev.veneer.api.order;

import dev.veneer.order.OrderCount;
import dev.veneer.order.RefusedOrderException;
import dev.veneer.order.RefusedOrderException.Reason;
import dev.veneer.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says as a problem why something was not ordered, or not done to an order.
 */
@RestControllerAdvice(basePackageClasses = OrderRefusals.class)
class OrderRefusals {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(RefusedOrderException ex) {
		Problem problem = problem(ex);
		return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
	}

	private static Problem problem(RefusedOrderException ex) {
		Reason reason = ex.reason();
		if (reason instanceof Reason.Limit limit) {
			return of(limit.objection());
		}
		if (reason instanceof Reason.KeyIsUsed used) {
			return Problem.of(HttpStatus.CONFLICT, "idempotency-key-reused", ex.getMessage() + ".")
				.with("order", used.other().id());
		}
		return Problem.of(HttpStatus.CONFLICT, "order-state", ex.getMessage() + ".");
	}

	private static Problem of(OrderCount.Objection objection) {
		HttpStatus status = (objection.code() == OrderCount.Code.NOTHING) ? HttpStatus.BAD_REQUEST
				: HttpStatus.UNPROCESSABLE_CONTENT;
		return Problem.of(status, CountJson.slug(objection.code()), objection.sentence())
			.with("limit", objection.limit())
			.with("wanted", objection.wanted());
	}

}
