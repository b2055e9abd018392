package dev.veneer.audit;

/**
 * Up to which change somebody had seen a thing when they began to edit it. A form carries
 * it along, so that an edit that rests on an old state is noticed.
 *
 * @param entry the number of the last change, 0 when none was noted
 */
public record Edition(long entry) {

	/** Whatever it is like by now: for those who bring the whole of it. */
	public static final Edition ANY = new Edition(-1);

	boolean isAny() {
		return this.entry < 0;
	}

	@Override
	public String toString() {
		return Long.toString(this.entry);
	}

}
