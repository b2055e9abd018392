package dev.veneer.configuration;

import java.util.Comparator;

import dev.veneer.material.Finish;

/**
 * How far a finish is from another: first by pattern, then by nature, then by colour.
 */
final class Distance {

	private Distance() {
	}

	static Comparator<Finish> from(Finish from) {
		return Comparator.<Finish, Boolean>comparing((finish) -> !finish.pattern().equals(from.pattern()))
			.thenComparing((finish) -> !finish.nature().equals(from.nature()))
			.thenComparingInt((finish) -> squared(finish.colour(), from.colour()));
	}

	/**
	 * The squared distance of two sRGB colours, in whole numbers so that the page's
	 * script comes to the same.
	 */
	private static int squared(int one, int other) {
		int red = (one >> 16 & 255) - (other >> 16 & 255);
		int green = (one >> 8 & 255) - (other >> 8 & 255);
		int blue = (one & 255) - (other & 255);
		return red * red + green * green + blue * blue;
	}

}
