package dev.veneer.configuration;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes rows that bring together as many pairs as can be that have not met: value by
 * value, always the one that meets most of those that the row has already (AETG).
 */
final class RowMaker {

	private final Chain chain;

	private final PairTable pairs;

	private final SplittableRandom random;

	private long effort;

	RowMaker(Chain chain, PairTable pairs, SplittableRandom random) {
		this.chain = chain;
		this.pairs = pairs;
		this.random = random;
	}

	/**
	 * How many steps all rows took.
	 */
	long effort() {
		return this.effort;
	}

	/**
	 * A row with at least one new pair.
	 * @param tries how many are made, for the best to be taken
	 */
	int[] next(int tries) {
		int[] best = null;
		int most = 0;
		for (int i = 0; i < tries; i++) {
			int[] row = open();
			begin(row, i);
			fill(row);
			int gain = this.pairs.gain(row);
			if (best == null || gain > most) {
				most = gain;
				best = row;
			}
		}
		return best;
	}

	/**
	 * A row that is as the wish, as far as that is possible; what the wish leaves open is
	 * chosen as always.
	 */
	int[] like(int[] wish) {
		int[] row = open();
		for (int part = 0; part < wish.length; part++) {
			if (wish[part] != Chain.OPEN && !isPossible(row, part, wish[part])) {
				row[part] = Chain.OPEN;
			}
		}
		fill(row);
		return row;
	}

	/** With a pair that has not met, of a value that lacks most. */
	private void begin(int[] row, int tried) {
		int[] most = { -1, -1, 0, 0 };
		for (int part = 0; part < row.length; part++) {
			for (int value = 0; value < this.chain.size(part); value++) {
				consider(most, part, value, this.pairs.missing(part, value));
			}
		}
		row[most[0]] = most[1];
		int[] partner = { -1, -1, 0, 0 };
		int first = (tried == 0) ? 0 : this.random.nextInt(row.length);
		for (int i = 0; i < row.length && partner[0] < 0; i++) {
			int other = (first + i) % row.length;
			for (int value = 0; other != most[0] && value < this.chain.size(other); value++) {
				if (this.pairs.count(most[0], most[1], other, value) == 0) {
					consider(partner, other, value, this.pairs.missing(other, value));
				}
			}
		}
		row[partner[0]] = partner[1];
		this.effort += 2L * row.length * this.chain.size(most[0]);
	}

	/** Keeps part, value, weight and number of the heaviest; by chance one of equals. */
	private void consider(int[] heaviest, int part, int value, int weight) {
		if (weight >= heaviest[2]) {
			heaviest[3] = (weight > heaviest[2]) ? 1 : heaviest[3] + 1;
			heaviest[2] = weight;
			if (this.random.nextInt(heaviest[3]) == 0) {
				heaviest[0] = part;
				heaviest[1] = value;
			}
		}
	}

	private void fill(int[] row) {
		int[] order = shuffled(row.length);
		for (int part : order) {
			if (row[part] == Chain.OPEN) {
				row[part] = best(row, part);
			}
		}
	}

	private int best(int[] row, int part) {
		int[] gains = new int[this.chain.size(part)];
		for (int other = 0; other < row.length; other++) {
			if (row[other] != Chain.OPEN) {
				this.pairs.addGains(part, other, row[other], gains);
				this.effort += gains.length;
			}
		}
		while (true) {
			int best = heaviest(part, gains);
			row[part] = best;
			if (isAllowed(row)) {
				return best;
			}
			row[part] = Chain.OPEN;
			gains[best] = -1;
		}
	}

	private int heaviest(int part, int[] gains) {
		int best = -1;
		long most = -1;
		int equals = 0;
		for (int value = 0; value < gains.length; value++) {
			long weight = ((long) gains[value] << 32) + this.pairs.missing(part, value);
			if (gains[value] >= 0 && weight >= most) {
				equals = (weight > most) ? 1 : equals + 1;
				most = weight;
				best = (this.random.nextInt(equals) == 0) ? value : best;
			}
		}
		return best;
	}

	/** Puts the value into the row, to stay there if it can. */
	private boolean isPossible(int[] row, int part, int value) {
		for (int other = 0; other < row.length; other++) {
			if (row[other] != Chain.OPEN && this.pairs.count(part, value, other, row[other]) < 0) {
				return false;
			}
		}
		row[part] = value;
		return isAllowed(row);
	}

	private boolean isAllowed(int[] row) {
		if (this.chain.isPairwise()) {
			return true;
		}
		this.effort += this.chain.edges();
		return this.chain.leads(row);
	}

	private int[] open() {
		int[] row = new int[this.chain.length()];
		Arrays.fill(row, Chain.OPEN);
		return row;
	}

	private int[] shuffled(int length) {
		int[] order = new int[length];
		for (int i = 0; i < length; i++) {
			int at = this.random.nextInt(i + 1);
			order[i] = order[at];
			order[at] = i;
		}
		return order;
	}

}
