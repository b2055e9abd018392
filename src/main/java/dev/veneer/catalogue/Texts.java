package dev.veneer.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How long the texts in drafts may be: as long as their columns.
 */
final class Texts {

	static final int LONGEST_NAME = 40;

	static final int LONGEST_LABEL = 120;

	static final int LONGEST_MESH = 80;

	private Texts() {
	}

	static void checkLabels(String label, @Nullable String ru) {
		check("A name that people read", label, LONGEST_LABEL);
		check("A name that people read", (ru != null) ? ru : "", LONGEST_LABEL);
	}

	/**
	 * @throws IllegalArgumentException when it is too long
	 */
	static void check(String what, String text, int longest) {
		if (text.length() > longest) {
			throw new IllegalArgumentException(
					what + " has at most " + longest + " characters, unlike '" + text.substring(0, longest) + "...'");
		}
	}

}
