package dev.veneer.preparation.farm;

import org.jspecify.annotations.Nullable;

/**
 * A worker says how far it is.
 *
 * @param progress 0 to 1
 * @param line what it is at
 */
record PreparationBeat(long worker, long fence, double progress, @Nullable String line) {

	private static final int LONGEST = 500;

	PreparationBeat {
		progress = (progress >= 0) ? Math.min(progress, 1) : 0;
		if (line != null) {
			line = line.replace("\0", "");
			line = line.substring(0, Math.min(LONGEST, line.length()));
		}
	}

}
