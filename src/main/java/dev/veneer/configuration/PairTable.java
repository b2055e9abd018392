package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every pair of values of two parts, and in how many rows it meets.
 */
final class PairTable {

	/** Four bytes for each. */
	private static final int MOST_PAIRS = 10_000_000;

	private static final int NEVER = -1;

	/** More than a row can gain. */
	private static final int LOSS = 1_000_000;

	private final Chain chain;

	private final int parts;

	/** Where the pairs of two parts begin; the second one's value changes fastest. */
	private final int[][] offsets;

	private final int[] counts;

	/** By part and value: how many of its pairs have not met yet. */
	private final int[][] missing;

	private int left;

	private PairTable(Chain chain, int[][] offsets, int size) {
		this.chain = chain;
		this.parts = chain.length();
		this.offsets = offsets;
		this.counts = new int[size];
		this.missing = new int[this.parts][];
		for (int part = 0; part < this.parts; part++) {
			this.missing[part] = new int[chain.size(part)];
		}
	}

	/**
	 * @throws IllegalStateException when there are too many pairs
	 */
	static PairTable of(Chain chain) {
		int parts = chain.length();
		int[][] offsets = new int[parts][parts];
		long size = 0;
		for (int one = 0; one < parts; one++) {
			for (int other = one + 1; other < parts; other++) {
				offsets[one][other] = (int) size;
				size += (long) chain.size(one) * chain.size(other);
				if (size > MOST_PAIRS) {
					throw new IllegalStateException("There are more than " + MOST_PAIRS + " pairs of choices");
				}
			}
		}
		PairTable table = new PairTable(chain, offsets, (int) size);
		Arrays.fill(table.counts, NEVER);
		for (int part = 0; part < parts; part++) {
			table.findPairs(part);
		}
		return table;
	}

	/** Values of a part that lead to the same stops meet the same. */
	private void findPairs(int part) {
		Map<BitSet, List<Integer>> alike = new HashMap<>();
		for (int value = 0; value < this.chain.size(part); value++) {
			alike.computeIfAbsent(after(part, value), (stops) -> new ArrayList<>()).add(value);
		}
		alike.forEach((stops, values) -> {
			BitSet reached = stops;
			for (int other = part + 1; other < this.parts; other++) {
				BitSet met = new BitSet();
				BitSet next = new BitSet();
				for (int stop = reached.nextSetBit(0); stop >= 0; stop = reached.nextSetBit(stop + 1)) {
					for (int position : this.chain.positions(other, stop)) {
						met.set(position);
					}
					for (int target : this.chain.targets(other, stop)) {
						next.set(target);
					}
				}
				int there = other;
				values.forEach((value) -> met.stream().forEach((position) -> found(part, value, there, position)));
				reached = next;
			}
		});
	}

	private BitSet after(int part, int value) {
		BitSet stops = new BitSet();
		for (int stop = 0; stop < this.chain.stops(part); stop++) {
			int at = Arrays.binarySearch(this.chain.positions(part, stop), value);
			if (at >= 0) {
				stops.set(this.chain.targets(part, stop)[at]);
			}
		}
		return stops;
	}

	private void found(int one, int a, int other, int b) {
		this.counts[index(one, a, other, b)] = 0;
		this.missing[one][a]++;
		this.missing[other][b]++;
		this.left++;
	}

	/**
	 * The largest number of pairs that any two parts have.
	 */
	int most() {
		int most = 0;
		for (int one = 0; one < this.parts; one++) {
			for (int other = one + 1; other < this.parts; other++) {
				int pairs = 0;
				int end = this.offsets[one][other] + this.chain.size(one) * this.chain.size(other);
				for (int i = this.offsets[one][other]; i < end; i++) {
					pairs += (this.counts[i] != NEVER) ? 1 : 0;
				}
				most = Math.max(most, pairs);
			}
		}
		return most;
	}

	/**
	 * How many pairs have not met.
	 */
	int left() {
		return this.left;
	}

	int missing(int part, int value) {
		return this.missing[part][value];
	}

	/**
	 * In how many rows the two meet; less than 0 when they never can.
	 */
	int count(int one, int a, int other, int b) {
		return this.counts[index(one, a, other, b)];
	}

	/**
	 * Adds to the gains of a part's values what would meet a value of another part anew.
	 * Those that never meet it end below 0.
	 */
	void addGains(int part, int other, int value, int[] gains) {
		int at = (other < part) ? index(other, value, part, 0) : index(part, 0, other, value);
		int step = (other < part) ? 1 : this.chain.size(other);
		for (int i = 0; i < gains.length; i++) {
			if (this.counts[at] <= 0) {
				gains[i] += (this.counts[at] == 0) ? 1 : -LOSS;
			}
			at += step;
		}
	}

	int gain(int[] row) {
		int gain = 0;
		for (int one = 0; one < this.parts; one++) {
			for (int other = one + 1; other < this.parts; other++) {
				gain += (count(one, row[one], other, row[other]) == 0) ? 1 : 0;
			}
		}
		return gain;
	}

	void add(int[] row) {
		for (int one = 0; one < this.parts; one++) {
			for (int other = one + 1; other < this.parts; other++) {
				add(one, row[one], other, row[other], 1);
			}
		}
	}

	void remove(int[] row) {
		for (int one = 0; one < this.parts; one++) {
			for (int other = one + 1; other < this.parts; other++) {
				add(one, row[one], other, row[other], -1);
			}
		}
	}

	private void add(int one, int a, int other, int b, int more) {
		int index = index(one, a, other, b);
		this.counts[index] += more;
		if (this.counts[index] == Math.max(more, 0)) {
			this.missing[one][a] -= more;
			this.missing[other][b] -= more;
			this.left -= more;
		}
	}

	private int index(int one, int a, int other, int b) {
		return (one < other) ? this.offsets[one][other] + a * this.chain.size(other) + b : index(other, b, one, a);
	}

}
