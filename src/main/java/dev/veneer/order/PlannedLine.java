package dev.veneer.order;

import java.util.List;

import dev.veneer.configuration.Resolved;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import org.jspecify.annotations.Nullable;

/**
 * A picture that an order would have.
 *
 * @param combinations those that look like this, at least one
 * @param picture what there is of it
 * @param stale whether that would be made from something else today
 * @param sample whether it is one of those to approve of first
 */
record PlannedLine(PictureKey key, List<Resolved> combinations, @Nullable Picture picture, boolean stale,
		boolean sample) {

	boolean isMissing() {
		return this.picture == null;
	}

	/**
	 * Whether it has to be rendered for this order.
	 */
	boolean isWork(boolean renews) {
		return isMissing() || (this.stale && renews);
	}

	PlannedLine asSample() {
		return new PlannedLine(this.key, this.combinations, this.picture, this.stale, true);
	}

}
