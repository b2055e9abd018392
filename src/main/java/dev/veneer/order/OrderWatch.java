package dev.veneer.order;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
		Map<LineState, Integer> states = complete(this.lines.states(order.id(), false));
		Map<LineState, Integer> sample = complete(order.sampling() ? this.lines.states(order.id(), true) : Map.of());
		Instant now = Instant.now();
		Instant since = order.created().isAfter(now.minus(LOOK_BACK)) ? order.created() : now.minus(LOOK_BACK);
		int ready = order.isOpen() ? this.lines.readySince(order.id(), since) : 0;
		double perSecond = ready / Math.max(1.0, Duration.between(since, now).toMillis() / 1000.0);
		int rest = states.get(LineState.WAITING) + states.get(LineState.RENDERING);
		return new Progress(states, sample, (int) Math.round(60 * perSecond), left(rest, perSecond));
	}

	/**
	 * The pictures that were rendered last, the last one first.
	 */
	public List<OrderLine> last(Order order, int limit) {
		return this.lines.lastReady(order.id(), limit);
	}

	private static @Nullable Duration left(int rest, double perSecond) {
		return (perSecond > 0) ? Duration.ofSeconds(Math.round(rest / perSecond)) : null;
	}

	private static Map<LineState, Integer> complete(Map<LineState, Integer> some) {
		Map<LineState, Integer> all = new EnumMap<>(LineState.class);
		for (LineState state : LineState.values()) {
			all.put(state, some.getOrDefault(state, 0));
		}
		return all;
	}

}
