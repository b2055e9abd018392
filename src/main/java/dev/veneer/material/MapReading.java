package dev.veneer.material;

import java.util.List;

/**
 * What came of looking at a file that somebody sent as a map.
 */
public sealed interface MapReading {

	/**
	 * It can be used.
	 *
	 * @param png the picture as it is kept
	 * @param width in pixels
	 * @param height in pixels
	 */
	record Fit(byte[] png, int width, int height) implements MapReading {

	}

	/**
	 * It can't be used.
	 *
	 * @param facts what a sentence about the flaw has to name, in the order in which the
	 * flaw tells
	 */
	record Unfit(Flaw flaw, List<Object> facts) implements MapReading {

		public Unfit {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * Why a file can't be used. Each has a sentence in the messages.
	 */
	enum Flaw {

		/** There is nothing in it. */
		EMPTY,

		/** The most megabytes. */
		TOO_MANY_BYTES,

		/** It is a drawing, which may hold scripts. */
		VECTOR,

		/** It is neither PNG nor JPEG nor WebP. */
		UNKNOWN,

		/** It moves. */
		ANIMATED,

		/** Its width, its height, the least edge. */
		TOO_SMALL,

		/** Its width, its height, the longest edge, the most megapixels. */
		TOO_LARGE,

		/** What the decoder says, in English. */
		BROKEN

	}

}
