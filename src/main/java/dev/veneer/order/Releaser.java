package dev.veneer.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.veneer.rendering.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the farm supplied with the lines of open orders. Each has an equal share of what
 * may be at the farm at a time, so a short order does not wait for a long one, nor any
 * for one that nobody can render.
 */
@Component
class Releaser {

	private static final Logger log = LoggerFactory.getLogger(Releaser.class);

	/** Of an order among many. */
	private static final int LEAST_SHARE = 2;

	private final OrderTable orders;

	private final LineTable lines;

	private final LineMoves moves;

	private final FarmHand farm;

	private final OrderEnds ends;

	private final OrderTurn turn;

	private final Workers workers;

	private final OrderSettings settings;

	Releaser(OrderTable orders, LineTable lines, LineMoves moves, FarmHand farm, OrderEnds ends, OrderTurn turn,
			Workers workers, OrderSettings settings) {
		this.orders = orders;
		this.lines = lines;
		this.moves = moves;
		this.farm = farm;
		this.ends = ends;
		this.turn = turn;
		this.workers = workers;
		this.settings = settings;
	}

	@Scheduled(fixedDelayString = "${veneer.order.turn:300ms}")
	void work() {
		this.farm.dropAbandoned();
		List<Order> open = this.orders.open();
		if (open.isEmpty() || !this.turn.take()) {
			return;
		}
		this.farm.settle();
		open.stream()
			.filter((order) -> order.state() == OrderState.CANCELED)
			.map(Order::id)
			.forEach(this.ends::endCanceled);
		supply(open.stream()
			.filter((order) -> order.state() == OrderState.RUNNING || order.state() == OrderState.SAMPLING)
			.toList());
		this.ends.end();
	}

	private void supply(List<Order> open) {
		Map<Long, Integer> atFarm = this.moves.atFarm();
		int window = this.settings.windowFor(this.workers.connected());
		int share = Math.max(LEAST_SHARE, window / Math.max(1, open.size()));
		List<Deque<OrderLine>> supplies = open.stream()
			.map((order) -> next(order, share - atFarm.getOrDefault(order.id(), 0)))
			.collect(Collectors.toCollection(ArrayList::new));
		while (!supplies.isEmpty()) {
			supplies.removeIf((lines) -> lines.isEmpty() || !bring(lines.remove()));
		}
	}

	private Deque<OrderLine> next(Order order, int room) {
		return new ArrayDeque<>(
				(room > 0) ? this.lines.list(order.id(), LineState.WAITING, order.sampling(), 0, room) : List.of());
	}

	/**
	 * @return whether the order goes on
	 */
	private boolean bring(OrderLine line) {
		try {
			return this.farm.bring(line);
		}
		catch (RuntimeException ex) {
			// it waits, and others do not wait for it
			log.warn("order={} position={} could not be brought", line.order(), line.position(), ex);
			return false;
		}
	}

}
