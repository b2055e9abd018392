package dev.veneer.audit;

import java.util.List;

/**
 * What is different about a thing, before it is known whether that stays.
 */
public record Noted(Subject subject, List<Change> changes) {

	public Noted {
		changes = List.copyOf(changes);
	}

	/**
	 * Whether the thing was made by it.
	 */
	public boolean isMaking() {
		return this.changes.stream().allMatch((change) -> change.from() == null);
	}

}
