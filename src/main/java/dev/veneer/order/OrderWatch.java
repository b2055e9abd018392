package dev.veneer.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells how far orders are.
 */
@Component
public class OrderWatch {

	private static final Duration LOOK_BACK = Duration.ofMinutes(1);

	private final LineTable lines;

	OrderWatch(LineTable lines) {
		this.lines = lines;
	}

	public Progress progress(Order order) {
		return progress(List.of(order)).get(order.id());
	}

	/**
	 * How far each of them is, by their numbers.
	 */
	public Map<Long, Progress> progress(List<Order> orders) {
		Map<Long, Map<LineState, Integer>> all = this.lines.states(orders.stream().map(Order::id).toList(), false);
		Map<Long, Map<LineState, Integer>> samples = this.lines
			.states(orders.stream().filter(Order::sampling).map(Order::id).toList(), true);
		return orders.stream()
			.collect(Collectors.toMap(Order::id,
					(order) -> progress(order, all.get(order.id()), samples.getOrDefault(order.id(), Map.of()))));
	}

	private Progress progress(Order order, Map<LineState, Integer> states, Map<LineState, Integer> sample) {
		Instant now = Instant.now();
		Instant since = order.created().isAfter(now.minus(LOOK_BACK)) ? order.created() : now.minus(LOOK_BACK);
		int ready = order.isOpen() ? this.lines.readySince(order.id(), since) : 0;
		double perSecond = ready / Math.max(1.0, Duration.between(since, now).toMillis() / 1000.0);
		int rest = rest(order.sampling() ? sample : states);
		return new Progress(states, sample, (int) Math.round(60 * perSecond), left(rest, perSecond));
	}

	private static int rest(Map<LineState, Integer> states) {
		return states.get(LineState.WAITING) + states.get(LineState.RENDERING);
	}

	/**
	 * The pictures that were rendered last, the last one first.
	 */
	public List<OrderLine> last(Order order, int limit) {
		return this.lines.lastReady(order.id(), limit);
	}

	private static @Nullable Duration left(int rest, double perSecond) {
		return (perSecond > 0 && rest > 0) ? Duration.ofSeconds(Math.round(rest / perSecond)) : null;
	}

}
