package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that would do if every value went with every other: Latin squares of the two
 * largest parts, orthogonal to one another as far as the arithmetic gives them. Three
 * parts of n values need n * n rows, which nothing can better; so do p + 1 parts of p
 * values each where there is a field of p.
 */
final class Squares {

	private Squares() {
	}

	/**
	 * The rows, those with most open values last.
	 * @param sizes how many values each part has; two parts or more
	 */
	static List<int[]> of(int[] sizes, Arithmetic arithmetic) {
		int[] order = IntStream.range(0, sizes.length)
			.boxed()
			.sorted(Comparator.comparingInt((part) -> -sizes[part]))
			.mapToInt(Integer::intValue)
			.toArray();
		int size = arithmetic.size();
		int length = Math.max(sizes[order[0]], size);
		List<int[]> rows = new ArrayList<>();
		for (int a = 0; a < length; a++) {
			for (int b = 0; b < size; b++) {
				rows.add(row(sizes, order, arithmetic, a, b));
			}
		}
		rows.sort(Comparator.comparingLong(Squares::open));
		return rows;
	}

	private static int[] row(int[] sizes, int[] order, Arithmetic arithmetic, int a, int b) {
		int[] row = new int[sizes.length];
		Arrays.fill(row, Chain.OPEN);
		set(row, sizes, order[0], a);
		for (int i = 1; i < order.length && i <= arithmetic.size(); i++) {
			int product = arithmetic.products()[i - 1][a % arithmetic.size()];
			set(row, sizes, order[i], arithmetic.sums()[product][b]);
		}
		return row;
	}

	private static void set(int[] row, int[] sizes, int part, int value) {
		row[part] = (value < sizes[part]) ? value : Chain.OPEN;
	}

	private static long open(int[] row) {
		return Arrays.stream(row).filter((value) -> value == Chain.OPEN).count();
	}

}
