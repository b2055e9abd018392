package dev.veneer.order;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends orders that have nothing left to do.
 */
@Component
class OrderEnds {

	private static final Logger log = LoggerFactory.getLogger(OrderEnds.class);

	private static final int AT_ONCE = 5000;

	private final OrderTable orders;

	private final LineTable lines;

	private final LineMoves moves;

	private final TransactionOperations transaction;

	OrderEnds(OrderTable orders, LineTable lines, LineMoves moves, TransactionOperations transaction) {
		this.orders = orders;
		this.lines = lines;
		this.moves = moves;
		this.transaction = transaction;
	}

	/**
	 * Looks at all of them.
	 */
	void end() {
		this.orders.idle().forEach((id) -> this.transaction.executeWithoutResult((status) -> end(id)));
	}

	/**
	 * Looks at one that was entered a moment ago. It is in the database, so nothing that
	 * goes wrong here is a reason to say otherwise: it is looked at again.
	 */
	void endSoon(long id) {
		try {
			this.transaction.executeWithoutResult((status) -> end(id));
		}
		catch (RuntimeException ex) {
			log.warn("order={} could not be looked at", id, ex);
		}
	}

	/**
	 * Has no line of a canceled order wait any more. Its renders are seen to before that:
	 * of fifty thousand lines, few are at the farm. Some thousand lines at a time, so
	 * that others get at the table in between.
	 */
	void endCanceled(long id) {
		int last = this.lines.count(id);
		for (int first = 1; first <= last; first += AT_ONCE) {
			this.moves.cancelWaiting(id, first, first + AT_ONCE - 1);
		}
		this.transaction.executeWithoutResult((status) -> end(id));
	}

	/** Somebody may have extended it in that moment: who does that has it locked. */
	private void end(long id) {
		boolean open = this.orders.lock(id).filter((order) -> order.ended() == null).isPresent();
		if (open && this.lines.list(id, LineState.WAITING, false, 0, 1).isEmpty()
				&& this.lines.list(id, LineState.RENDERING, false, 0, 1).isEmpty()) {
			this.orders.end(id, Instant.now());
			log.info("order={} ended", id);
		}
	}

}
