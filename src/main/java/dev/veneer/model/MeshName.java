package dev.veneer.model;

import java.util.regex.Pattern;

/**
 * The name of a mesh, such as {@code rim}. It has no {@code -}: that sign parts a mesh
 * from its finish in a render name.
 */
public record MeshName(String value) implements Comparable<MeshName> {

	private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9_]{0,79}");

	public MeshName {
		if (!GRAMMAR.matcher(value).matches()) {
			throw new IllegalArgumentException("A mesh's name is small letters, digits and _, starting with a "
					+ "letter, 80 at most, not '" + value + "'");
		}
	}

	@Override
	public int compareTo(MeshName other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
