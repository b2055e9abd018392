package dev.veneer.configuration;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes rows away that others can stand in for. It moves the pairs that only one row has
 * into others, where these have values that they do not need, until nothing needs the
 * row; and shakes such values between tries. No pair is ever lost on the way.
 */
final class RowTrimmer {

	/** How often the same row is tried before another one is. */
	private static final int PATIENCE = 40;

	/** After how many rows that could not be taken away no more are tried. */
	private static final int FAILURES = 250;

	private final Chain chain;

	private final PairTable pairs;

	/** All of them are counted in the table. */
	private final List<int[]> rows;

	private final SplittableRandom random;

	private long effort;

	RowTrimmer(Chain chain, PairTable pairs, List<int[]> rows, SplittableRandom random) {
		this.chain = chain;
		this.pairs = pairs;
		this.rows = rows;
		this.random = random;
	}

	/**
	 * Takes away the rows of which every pair stands in another one too.
	 */
	void removeRedundant() {
		for (int i = this.rows.size() - 1; i >= 0; i--) {
			if (needed(this.rows.get(i)) == 0) {
				remove(i);
			}
		}
	}

	/**
	 * @param least stops when no more rows are left
	 * @param effort about how many steps it may take
	 */
	void trim(int least, long effort) {
		int failures = 0;
		while (this.rows.size() > least && this.effort < effort && failures < FAILURES) {
			failures++;
			int[] row = this.rows.get(lightest());
			for (int i = 0; i < PATIENCE && this.effort < effort; i++) {
				shake();
				if (isEmptied(row)) {
					remove(this.rows.indexOf(row));
					failures = 0;
					break;
				}
			}
		}
	}

	private void remove(int place) {
		this.pairs.remove(this.rows.get(place));
		this.rows.set(place, this.rows.get(this.rows.size() - 1));
		this.rows.remove(this.rows.size() - 1);
	}

	/** The row that the fewest pairs need, of some of the rows. */
	private int lightest() {
		int lightest = 0;
		int least = Integer.MAX_VALUE;
		int looked = Math.max(1, this.rows.size() / (1 + this.random.nextInt(4)));
		for (int i = 0; i < looked; i++) {
			int place = this.random.nextInt(this.rows.size());
			int needed = needed(this.rows.get(place));
			if (needed < least) {
				least = needed;
				lightest = place;
			}
		}
		return lightest;
	}

	/** Changes values by chance that nothing needs. */
	private void shake() {
		for (int i = 0; i < this.rows.size(); i++) {
			int[] row = this.rows.get(this.random.nextInt(this.rows.size()));
			int part = this.random.nextInt(row.length);
			put(row, part, this.random.nextInt(this.chain.size(part)), -1, 0);
		}
	}

	/** Whether other rows have taken over all that needs the row. */
	private boolean isEmptied(int[] row) {
		for (int one = 0; one < row.length; one++) {
			for (int other = one + 1; other < row.length; other++) {
				if (this.pairs.count(one, row[one], other, row[other]) == 1 && !isMoved(row, one, other)) {
					return false;
				}
			}
		}
		return needed(row) == 0;
	}

	private boolean isMoved(int[] from, int one, int other) {
		int first = this.random.nextInt(this.rows.size());
		for (int i = 0; i < this.rows.size(); i++) {
			int[] row = this.rows.get((first + i) % this.rows.size());
			if (row != from && put(row, one, from[one], other, from[other])) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Changes one or two values of the row, unless a pair would be lost or the row be
	 * wrong.
	 * @param other the second part, or -1
	 */
	private boolean put(int[] row, int one, int a, int other, int b) {
		boolean changesOne = row[one] != a;
		boolean changesOther = other >= 0 && row[other] != b;
		this.effort += 4;
		if ((!changesOne && !changesOther) || (changesOne && isNeeded(row, one))
				|| (changesOther && isNeeded(row, other))) {
			return false;
		}
		int[] before = row.clone();
		row[one] = a;
		if (other >= 0) {
			row[other] = b;
		}
		if (!this.chain.allows(row)) {
			System.arraycopy(before, 0, row, 0, row.length);
			return false;
		}
		this.pairs.remove(before);
		this.pairs.add(row);
		this.effort += (long) row.length * row.length;
		return true;
	}

	/** Whether a pair of the part's value stands in no other row. */
	private boolean isNeeded(int[] row, int part) {
		for (int other = 0; other < row.length; other++) {
			if (other != part && this.pairs.count(part, row[part], other, row[other]) == 1) {
				this.effort += other;
				return true;
			}
		}
		this.effort += row.length;
		return false;
	}

	/** How many pairs stand in no other row. */
	private int needed(int[] row) {
		int needed = 0;
		for (int one = 0; one < row.length; one++) {
			for (int other = one + 1; other < row.length; other++) {
				needed += (this.pairs.count(one, row[one], other, row[other]) == 1) ? 1 : 0;
			}
		}
		this.effort += (long) row.length * row.length / 2;
		return needed;
	}

}
