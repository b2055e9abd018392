package dev.veneer.catalogue;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes a list into one line for the audit. A long one is cut, and then ends in its
 * length and a number that is another for every other list, so that no change of it goes
 * unnoticed.
 */
final class Listing {

	private Listing() {
	}

	/**
	 * @param longest characters, 40 or more
	 */
	static String of(Collection<?> things, int longest) {
		String all = things.stream().map(Object::toString).collect(Collectors.joining(", "));
		if (all.length() <= longest) {
			return all;
		}
		String end = "… (%d, %08x)".formatted(things.size(), all.hashCode());
		return all.substring(0, longest - end.length()) + end;
	}

}
