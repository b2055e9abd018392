package dev.veneer.material;

import java.util.regex.Pattern;

/**
 * The global number of a finish, such as 1127. Written in ASCII digits without a sign or
 * leading zeros, so that one finish has one spelling.
 *
 * @param value 1 to 999,999,999
 */
public record FinishId(int value) implements Comparable<FinishId> {

	private static final Pattern GRAMMAR = Pattern.compile("[1-9][0-9]{0,8}");

	public FinishId {
		if (value < 1 || value > 999_999_999) {
			throw new IllegalArgumentException("A finish is a number from 1 to 999999999, not " + value);
		}
	}

	public static FinishId parse(String text) {
		if (!GRAMMAR.matcher(text).matches()) {
			throw new IllegalArgumentException("A finish is a number such as 1127, not '" + text + "'");
		}
		return new FinishId(Integer.parseInt(text));
	}

	@Override
	public int compareTo(FinishId other) {
		return Integer.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return Integer.toString(this.value);
	}

}
