package dev.veneer.order;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.rendering.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the farm supplied with the lines of open orders: a few at a time, the next one
 * always from the order that has the fewest there, so that a short order does not wait
 * for a long one.
 */
@Component
class Releaser {

	private static final Logger log = LoggerFactory.getLogger(Releaser.class);

	private final OrderTable orders;

	private final LineTable lines;

	private final LineMoves moves;

	private final FarmHand farm;

	private final OrderTurn turn;

	private final Workers workers;

	private final OrderSettings settings;

	Releaser(OrderTable orders, LineTable lines, LineMoves moves, FarmHand farm, OrderTurn turn, Workers workers,
			OrderSettings settings) {
		this.orders = orders;
		this.lines = lines;
		this.moves = moves;
		this.farm = farm;
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
		supply(open.stream().filter((order) -> !order.paused()).toList());
		int ended = this.orders.end(Instant.now());
		if (ended > 0) {
			log.info("orders={} ended", ended);
		}
	}

	private void supply(List<Order> open) {
		Map<Long, Integer> atFarm = new HashMap<>(this.moves.atFarm());
		int room = this.settings.windowFor(this.workers.connected())
				- atFarm.values().stream().mapToInt(Integer::intValue).sum();
		List<Supply> supplies = new ArrayList<>();
		for (Order order : (room > 0) ? open : List.<Order>of()) {
			List<OrderLine> next = this.lines.list(order.id(), LineState.WAITING, order.sampling(), 0, room);
			supplies.add(new Supply(atFarm.getOrDefault(order.id(), 0), new ArrayDeque<>(next)));
		}
		for (; room > 0; room--) {
			Supply neediest = supplies.stream()
				.filter((supply) -> !supply.waiting.isEmpty())
				.min(Comparator.comparingInt((supply) -> supply.atFarm))
				.orElse(null);
			if (neediest == null) {
				return;
			}
			this.farm.bring(neediest.waiting.remove());
			neediest.atFarm++;
		}
	}

	/**
	 * What an order has at the farm, and what it would bring there next.
	 */
	private static final class Supply {

		private final Deque<OrderLine> waiting;

		private int atFarm;

		Supply(int atFarm, Deque<OrderLine> waiting) {
			this.atFarm = atFarm;
			this.waiting = waiting;
		}

	}

}
