package dev.veneer.order;

import java.time.Instant;
import java.util.List;

import dev.veneer.image.PictureKey;
import dev.veneer.rendering.JobId;
import org.jspecify.annotations.Nullable;

/**
 * One picture of an order.
 *
 * @param position from 1; lines are worked at in this order
 * @param combinations those that look like this, at least one
 * @param sample whether it is one of those to approve of first
 * @param job the one that makes it, made it or failed to, if the farm had to be asked
 * @param own whether that job was made for this line
 * @param forced whether it is made anew although there is a picture
 * @param reasonCode why it could not be made, such as {@code BLENDER_CRASHED}
 * @param settled when it was rendered or failed; nothing for a picture that was there
 * before
 */
public record OrderLine(long order, int position, PictureKey key, List<Combination> combinations, boolean sample,
		LineState state, @Nullable JobId job, boolean own, boolean forced, @Nullable String reasonCode,
		@Nullable String reason, @Nullable Instant settled) {

	/**
	 * A combination that looks like the picture.
	 *
	 * @param style the name of the style that it is
	 * @param configuration such as {@code Frame:1127-Top:340}
	 */
	public record Combination(String style, String configuration) {

		static Combination parse(String line) {
			int space = line.indexOf(' ');
			return new Combination(line.substring(0, space), line.substring(space + 1));
		}

		@Override
		public String toString() {
			return this.style + " " + this.configuration;
		}

	}

}
