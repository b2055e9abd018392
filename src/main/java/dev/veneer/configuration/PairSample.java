package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.veneer.catalogue.Ways;
import org.jspecify.annotations.Nullable;

/**
 * A few ways in which every two values meet that meet in any. Squares are tried as well
 * as rows made one by one, and the shortest list is trimmed. All work is counted, not
 * timed, so the same ways give the same sample.
 */
final class PairSample {

	/** A sample that has to be longer than this is none. */
	static final int MOST_ROWS = 50_000;

	/** Steps for all tries, and for trimming; a second or so each. */
	private static final long EFFORT = 100_000_000;

	/** Squares with more rows than that for each that is needed would not pay. */
	private static final long MOST_SQUARES = 3;

	/** Beyond it, one try alone would take too long. */
	private static final long MOST_EFFORT = 2_000_000_000L;

	private static final int TRIES = 12;

	private static final int TRIES_OF_A_ROW = 8;

	private final Chain chain;

	private final int least;

	private @Nullable List<int[]> best;

	private long effort;

	private PairSample(Chain chain, int least) {
		this.chain = chain;
		this.least = least;
	}

	/**
	 * Takes seconds at most, mostly milliseconds.
	 * @throws IllegalStateException when the sample would have more than
	 * {@link #MOST_ROWS} rows at least; when the parts have more than ten million pairs
	 * of values, met or not; or when charts tell so many cases apart that one try is too
	 * much work
	 */
	static PairSample of(Ways ways) {
		Chain chain = Chain.of(ways);
		PairSample sample = new PairSample(chain, least(chain));
		if (sample.least > MOST_ROWS) {
			throw new IllegalStateException(
					"A sample of pairs has " + sample.least + " combinations at least, more than " + MOST_ROWS);
		}
		if (!chain.isPairwise() && (double) chain.edges() * chain.length() * sample.least > MOST_EFFORT) {
			throw new IllegalStateException("There are too many cases to tell apart for a sample of pairs");
		}
		sample.make();
		return sample;
	}

	/**
	 * How many rows a sample has at least.
	 */
	static int least(Ways ways) {
		return least(Chain.of(ways));
	}

	/**
	 * Numbers of finishes, 0 for hidden: one for every shown part. In ascending order.
	 */
	List<int[]> rows() {
		return this.best.stream().sorted(Arrays::compare).map(this.chain::numbers).toList();
	}

	private static int least(Chain chain) {
		return (chain.length() == 1) ? chain.size(0) : PairTable.of(chain).most();
	}

	private void make() {
		if (this.chain.length() == 1 || this.least == 0) {
			this.best = IntStream.range(0, this.least).mapToObj((value) -> new int[] { value }).toList();
			return;
		}
		squares();
		for (int i = 0; i < TRIES && !isDone() && (this.best == null || this.effort < EFFORT); i++) {
			long before = this.effort;
			attempt(List.of(), 1, i);
			if (this.effort + (this.effort - before) > EFFORT) {
				break;
			}
		}
		trim();
	}

	private void squares() {
		int[] sizes = IntStream.range(0, this.chain.length()).map(this.chain::size).toArray();
		int second = Arrays.stream(sizes).sorted().skip(sizes.length - 2).findFirst().orElseThrow();
		if ((long) second * Arrays.stream(sizes).max().orElseThrow() > MOST_SQUARES * this.least) {
			return;
		}
		List<Arithmetic> arithmetics = List.of(Arithmetic.modulo(second), Arithmetic.field(second));
		int pairsOfARow = sizes.length * (sizes.length - 1) / 2;
		for (Arithmetic arithmetic : arithmetics) {
			List<int[]> rows = Squares.of(sizes, arithmetic);
			for (int gain : new int[] { 1, Math.max(2, pairsOfARow / 2) }) {
				if (!isDone() && this.effort < EFFORT) {
					attempt(rows, gain, 0);
				}
			}
		}
	}

	/**
	 * @param wishes rows to begin with
	 * @param gain how many new pairs one of these has to bring
	 */
	private void attempt(List<int[]> wishes, int gain, int seed) {
		PairTable pairs = PairTable.of(this.chain);
		SplittableRandom random = new SplittableRandom(seed);
		RowMaker maker = new RowMaker(this.chain, pairs, random);
		List<int[]> rows = new ArrayList<>();
		for (int[] wish : wishes) {
			int[] row = maker.like(wish);
			if (pairs.gain(row) >= gain) {
				rows.add(row);
				pairs.add(row);
			}
		}
		while (pairs.left() > 0) {
			int[] row = maker.next((maker.effort() < EFFORT / 4) ? TRIES_OF_A_ROW : 1);
			rows.add(row);
			pairs.add(row);
		}
		new RowTrimmer(this.chain, pairs, rows, random).removeRedundant();
		this.effort += maker.effort();
		if (this.best == null || rows.size() < this.best.size()) {
			this.best = rows;
		}
	}

	private void trim() {
		if (!isDone()) {
			PairTable pairs = PairTable.of(this.chain);
			this.best.forEach(pairs::add);
			new RowTrimmer(this.chain, pairs, this.best, new SplittableRandom(0)).trim(this.least, EFFORT);
		}
	}

	private boolean isDone() {
		return this.best != null && this.best.size() <= this.least;
	}

}
