package dev.veneer.audit;

import java.util.List;

/**
 * Somebody else changed the thing since its editor opened it. Nothing was saved.
 */
public final class EditConflictException extends RuntimeException {

	private final transient List<Entry> others;

	EditConflictException(Subject subject, List<Entry> others) {
		super(subject + " was changed meanwhile by " + others.stream().map(Entry::actor).distinct().toList());
		this.others = List.copyOf(others);
	}

	/**
	 * What the others changed, the oldest first.
	 */
	public List<Entry> others() {
		return this.others;
	}

}
