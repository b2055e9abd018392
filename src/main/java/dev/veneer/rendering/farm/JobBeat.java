package dev.veneer.rendering.farm;

import org.jspecify.annotations.Nullable;

/**
 * A worker says how far it is.
 *
 * @param progress 0 to 1
 * @param line what Blender said last
 */
record JobBeat(long worker, long fence, double progress, @Nullable String line) {

	private static final int LONGEST = 500;

	JobBeat {
		progress = (progress >= 0) ? Math.min(progress, 1) : 0;
		if (line != null) {
			line = line.replace("\0", "").substring(0, Math.min(LONGEST, line.replace("\0", "").length()));
		}
	}

}
