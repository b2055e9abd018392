package dev.veneer.order;

/**
 * Something that can't be ordered, or not be done to an order.
 */
public final class RefusedOrderException extends RuntimeException {

	private final transient Reason reason;

	private RefusedOrderException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	static RefusedOrderException because(OrderCount.Objection objection) {
		return new RefusedOrderException(new Reason.Limit(objection), objection.sentence());
	}

	static RefusedOrderException keyIsUsed(Order other) {
		return new RefusedOrderException(new Reason.KeyIsUsed(other),
				"Order " + other.id() + " has that idempotency key and asks for something else");
	}

	static RefusedOrderException inState(Order order, String what) {
		return new RefusedOrderException(new Reason.WrongState(order),
				"Order " + order.id() + " is " + order.state() + ", so it can't be " + what);
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why it was refused.
	 */
	public sealed interface Reason {

		/** It is too much, or nothing at all. */
		record Limit(OrderCount.Objection objection) implements Reason {

		}

		/** Another order of the same owner has its idempotency key. */
		record KeyIsUsed(Order other) implements Reason {

		}

		/** The order's state does not allow it. */
		record WrongState(Order order) implements Reason {

		}

	}

}
