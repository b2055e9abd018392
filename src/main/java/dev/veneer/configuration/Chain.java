package dev.veneer.configuration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import dev.veneer.catalogue.Fork;
import dev.veneer.catalogue.Ways;

/**
 * Ways in small numbers. What a part may have is told by its position among all that the
 * part ever has; a row has a position for every shown part.
 */
final class Chain {

	/** The part's value is open in a row. */
	static final int OPEN = -1;

	private final int[][] values;

	/** By part and stop: the positions of what may be chosen, ascending. */
	private final int[][][] positions;

	private final int[][][] targets;

	private final boolean pairwise;

	private Chain(int[][] values, int[][][] positions, int[][][] targets) {
		this.values = values;
		this.positions = positions;
		this.targets = targets;
		this.pairwise = isPairwise(positions);
	}

	static Chain of(Ways ways) {
		int length = ways.length();
		int[][] values = new int[length][];
		int[][][] positions = new int[length][][];
		int[][][] targets = new int[length][][];
		for (int part = 0; part < length; part++) {
			int[] all = ways.forks(part)
				.stream()
				.flatMapToInt((fork) -> IntStream.of(fork.values()))
				.sorted()
				.distinct()
				.toArray();
			values[part] = all;
			int stops = ways.forks(part).size();
			positions[part] = new int[stops][];
			targets[part] = new int[stops][];
			for (int stop = 0; stop < stops; stop++) {
				Fork fork = ways.forks(part).get(stop);
				int[] order = IntStream.range(0, fork.values().length)
					.boxed()
					.sorted((one, other) -> Integer.compare(fork.values()[one], fork.values()[other]))
					.mapToInt(Integer::intValue)
					.toArray();
				positions[part][stop] = IntStream.of(order)
					.map((i) -> Arrays.binarySearch(all, fork.values()[i]))
					.toArray();
				targets[part][stop] = IntStream.of(order).map((i) -> fork.targets()[i]).toArray();
			}
		}
		return new Chain(values, positions, targets);
	}

	int length() {
		return this.values.length;
	}

	/**
	 * How many values the part has.
	 */
	int size(int part) {
		return this.values[part].length;
	}

	/**
	 * Whether a row is allowed as soon as every two values of it go together.
	 */
	boolean isPairwise() {
		return this.pairwise;
	}

	int stops(int part) {
		return this.positions[part].length;
	}

	int[] positions(int part, int stop) {
		return this.positions[part][stop];
	}

	int[] targets(int part, int stop) {
		return this.targets[part][stop];
	}

	/**
	 * How many choices there are at all stops.
	 */
	long edges() {
		return Arrays.stream(this.positions).flatMap(Arrays::stream).mapToLong((stop) -> stop.length).sum();
	}

	boolean allows(int[] row) {
		int stop = 0;
		for (int part = 0; part < row.length; part++) {
			int at = Arrays.binarySearch(this.positions[part][stop], row[part]);
			if (at < 0) {
				return false;
			}
			stop = this.targets[part][stop][at];
		}
		return true;
	}

	/**
	 * Whether a way has all that the row has.
	 * @param row positions, or {@link #OPEN}
	 */
	boolean leads(int[] row) {
		BitSet reached = new BitSet();
		reached.set(0);
		for (int part = 0; part < row.length && !reached.isEmpty(); part++) {
			BitSet next = new BitSet();
			for (int stop = reached.nextSetBit(0); stop >= 0; stop = reached.nextSetBit(stop + 1)) {
				int[] targets = this.targets[part][stop];
				int from = from(row[part], part, stop);
				int to = (row[part] == OPEN) ? targets.length : Math.min(targets.length, from + 1);
				for (int i = from; i < to; i++) {
					next.set(targets[i]);
				}
			}
			reached = next;
		}
		return !reached.isEmpty();
	}

	int[] numbers(int[] row) {
		return IntStream.range(0, row.length).map((part) -> this.values[part][row[part]]).toArray();
	}

	/** Where that value stands at the stop; the end when it does not. */
	private int from(int value, int part, int stop) {
		if (value == OPEN) {
			return 0;
		}
		int at = Arrays.binarySearch(this.positions[part][stop], value);
		return (at < 0) ? this.positions[part][stop].length : at;
	}

	/** So it is when no more than two parts lie between stops that all ways come by. */
	private static boolean isPairwise(int[][][] positions) {
		int parts = 0;
		for (int[][] stops : positions) {
			parts = (Arrays.stream(stops).filter((stop) -> stop.length > 0).count() > 1) ? parts + 1 : 1;
			if (parts > 2) {
				return false;
			}
		}
		return true;
	}

}
