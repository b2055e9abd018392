package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * How many wanted configurations merged styles have. They are counted without listing
 * them: part by part it keeps in how many ways each state is reached.
 *
 * @param counts how many configurations exactly these styles allow: bit 0 is the first
 */
record MergedCount(Map<Long, BigInteger> counts) {

	/** That takes a second or two. */
	private static final int MOST_WORK = 10_000_000;

	/**
	 * @return nothing when that is too much work
	 */
	static Optional<MergedCount> of(MergedStyles styles, Wanted wanted) {
		List<State> states = List.of(styles.start(wanted));
		BigInteger[] ways = { BigInteger.ONE };
		int left = MOST_WORK;
		for (int place = 0; place < styles.length(); place++) {
			Optional<Layer> layer = Layer.of(styles, place, states, wanted, left);
			if (layer.isEmpty()) {
				return Optional.empty();
			}
			ways = carried(ways, layer.get());
			states = layer.get().states();
			left -= layer.get().size();
		}
		Map<Long, BigInteger> counts = new HashMap<>();
		for (int i = 0; i < ways.length; i++) {
			if (states.get(i).isWanted()) {
				counts.merge(states.get(i).alive(), ways[i], BigInteger::add);
			}
		}
		return Optional.of(new MergedCount(counts));
	}

	BigInteger sum(LongPredicate alive) {
		return this.counts.entrySet()
			.stream()
			.filter((entry) -> alive.test(entry.getKey()))
			.map(Map.Entry::getValue)
			.reduce(BigInteger.ZERO, BigInteger::add);
	}

	private static BigInteger[] carried(BigInteger[] ways, Layer layer) {
		BigInteger[] next = new BigInteger[layer.states().size()];
		Arrays.fill(next, BigInteger.ZERO);
		for (int i = 0; i < ways.length; i++) {
			for (int target : layer.forks().get(i).targets()) {
				next[target] = next[target].add(ways[i]);
			}
		}
		return next;
	}

}
