package dev.veneer.order;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What may be done to an order that is there. Whatever is done, pictures that were made
 * stay.
 */
@Component
public class OrderDesk {

	private static final Logger log = LoggerFactory.getLogger(OrderDesk.class);

	private final OrderTable orders;

	private final OrderWatch watch;

	private final LineMoves moves;

	private final FarmHand farm;

	private final OrderEnds ends;

	private final TransactionOperations transaction;

	OrderDesk(OrderTable orders, OrderWatch watch, LineMoves moves, FarmHand farm, OrderEnds ends,
			TransactionOperations transaction) {
		this.orders = orders;
		this.watch = watch;
		this.moves = moves;
		this.farm = farm;
		this.ends = ends;
		this.transaction = transaction;
	}

	/**
	 * Begins nothing more. What is being rendered is finished, what only waits at the
	 * farm is taken back.
	 * @throws dev.veneer.problem.Problem when nothing is left to do
	 */
	public void pause(long id) {
		change(id, "paused", Order::isOpen, (order) -> this.orders.pause(id, true, null));
		this.farm.takeBack(id);
	}

	/**
	 * Goes on with a paused order.
	 * @throws dev.veneer.problem.Problem when nothing is left to do
	 */
	public void resume(long id) {
		change(id, "resumed", Order::isOpen, (order) -> this.orders.pause(id, false, null));
	}

	/**
	 * Approves of the sample: the rest is made now.
	 * @throws dev.veneer.problem.Problem when nothing is left to do, or the sample can't
	 * be looked at yet
	 */
	public void approve(long id) {
		change(id, "approved", Order::isOpen, (order) -> {
			if (order.sampling() && !this.watch.progress(order).isSampleDone()) {
				throw Refusals.sampleIsMade(order);
			}
			this.orders.approve(id);
		});
	}

	/**
	 * Ends the order, and kills the renders that nobody else waits for.
	 * @throws dev.veneer.problem.Problem when nothing is left to do
	 */
	public void cancel(long id) {
		change(id, "canceled", Order::isOpen, (order) -> {
			this.orders.cancel(id, Instant.now());
			this.moves.cancelRendering(id);
		});
		this.farm.dropAbandoned();
		this.ends.endCanceled(id);
	}

	/**
	 * Has the pictures tried again that could not be made. That is not counted by any
	 * budget.
	 * @return how many
	 * @throws dev.veneer.problem.Problem when the order is canceled
	 */
	public int retry(long id) {
		int[] lines = { 0 };
		change(id, "retried", (order) -> order.state() != OrderState.CANCELED, (order) -> {
			lines[0] = this.moves.retry(id);
			if (lines[0] > 0) {
				this.orders.reopen(id, order.wishes());
			}
		});
		return lines[0];
	}

	private void change(long id, String what, Predicate<Order> allowed, Consumer<Order> change) {
		this.transaction.executeWithoutResult((status) -> {
			Order order = this.orders.lock(id).orElseThrow();
			if (!allowed.test(order)) {
				throw Refusals.inState(order, what);
			}
			change.accept(order);
		});
		log.info("order={} {}", id, what);
	}

}
