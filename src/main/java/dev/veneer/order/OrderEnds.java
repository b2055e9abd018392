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
	 * Has no line of a canceled order wait any more. Its renders are seen to before that:
	 * of fifty thousand lines, few are at the farm.
	 */
	void endCanceled(long id) {
		this.transaction.executeWithoutResult((status) -> {
			this.orders.lock(id);
			this.moves.cancel(id, LineState.WAITING);
			end(id);
		});
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
