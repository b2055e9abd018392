package dev.veneer.audit;

import java.time.Instant;
import java.util.List;

/**
 * A change as it was noted.
 *
 * @param actor the name of the person, or of the token behind the program
 */
public record Entry(long id, Instant at, String actor, Subject subject, List<Change> changes) {

	public Entry {
		changes = List.copyOf(changes);
	}

	/**
	 * Whether the thing was made by it.
	 */
	public boolean isMaking() {
		return this.changes.stream().allMatch((change) -> change.from() == null);
	}

	/**
	 * Whether nothing is left of the thing.
	 */
	public boolean isRemoval() {
		return this.changes.stream().allMatch((change) -> change.to() == null);
	}

}
