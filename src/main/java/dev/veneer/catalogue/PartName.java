package dev.veneer.catalogue;

import java.util.regex.Pattern;

/**
 * The name of a part, such as {@code Frame}. It starts with a capital, to be told from a
 * mesh, and stands in addresses; what people read is the part's label.
 */
public record PartName(String value) implements Comparable<PartName> {

	private static final Pattern GRAMMAR = Pattern.compile("[A-Z][A-Za-z0-9_]{0,39}");

	public PartName {
		if (!isName(value)) {
			throw new IllegalArgumentException("A part's name is letters, digits and _, starting with a capital, "
					+ "40 at most, not '" + value + "'");
		}
	}

	static boolean isName(String text) {
		return GRAMMAR.matcher(text).matches();
	}

	@Override
	public int compareTo(PartName other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
