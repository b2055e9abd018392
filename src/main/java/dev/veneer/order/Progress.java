package dev.veneer.order;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param lines how many there are of each state; none is left out
 * @param sample the same of its sample alone
 * @param perMinute how many were rendered in the last minute
 * @param left how long the rest takes at that rate, nothing when that can't be said
 */
public record Progress(Map<LineState, Integer> lines, Map<LineState, Integer> sample, int perMinute,
		@Nullable Duration left) {

	public int all() {
		return sum(this.lines);
	}

	public int of(LineState state) {
		return this.lines.getOrDefault(state, 0);
	}

	/**
	 * How many are still to be made.
	 */
	public int rest() {
		return of(LineState.WAITING) + of(LineState.RENDERING);
	}

	/**
	 * Whether all of the sample is there to be looked at.
	 */
	public boolean isSampleDone() {
		return this.sample.getOrDefault(LineState.WAITING, 0) + this.sample.getOrDefault(LineState.RENDERING, 0) == 0;
	}

	private static int sum(Map<LineState, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

}
