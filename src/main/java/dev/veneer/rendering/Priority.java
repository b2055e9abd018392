package dev.veneer.rendering;

/**
 * How urgent a job is: the later, the more urgent.
 */
public enum Priority {

	/** Nobody asked yet. */
	WARM(1),
	/** Somebody ordered many pictures, and went away. */
	ORDER(4),
	/** Somebody looks at the page and waits. */
	INTERACTIVE(8);

	private final int level;

	Priority(int level) {
		this.level = level;
	}

	/**
	 * The priority of the message of a job that is new, 0 to 8.
	 */
	int level() {
		return this.level;
	}

}
