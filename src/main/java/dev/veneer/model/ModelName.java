package dev.veneer.model;

import java.util.regex.Pattern;

/**
 * The name of a model, such as {@code kino-stool}: the first folder of its pictures.
 */
public record ModelName(String value) implements Comparable<ModelName> {

	private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9_-]{0,79}");

	public ModelName {
		if (!GRAMMAR.matcher(value).matches()) {
			throw new IllegalArgumentException("A model's name is small letters, digits, - and _, starting with "
					+ "a letter, 80 at most, not '" + value + "'");
		}
	}

	@Override
	public int compareTo(ModelName other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
