package dev.veneer.rendering;

import dev.veneer.image.Picture;

/**
 * What there is for a scene: a stored picture, or a job that makes it.
 */
public sealed interface Answer {

	record Ready(Picture picture) implements Answer {

	}

	/**
	 * A job that makes the picture.
	 *
	 * @param created whether this request made it; otherwise it was there already
	 */
	record Pending(Job job, boolean created) implements Answer {

	}

}
