package dev.veneer.catalogue;

/**
 * Where a choice, part by part, has got to: all that what follows needs to know.
 *
 * @param alive the styles that allow everything so far, as bits
 * @param kept those of them in which everything so far is wanted
 * @param driver what the last shown part has, or {@link #ANY}
 * @param seen whether anything is to be seen so far
 */
record State(long alive, long kept, int driver, boolean seen) {

	/** The next part does not ask what the last one has. */
	static final int ANY = -1;

	static State start(int styles, long wanted) {
		return of((1L << styles) - 1, wanted, ShownPart.HIDDEN, false);
	}

	/**
	 * @param drives whether the next part asks what this one has
	 */
	State next(MergedStyles.Choice choice, boolean drives) {
		return of(this.alive & choice.allowing(), this.kept & choice.keeping(), drives ? choice.value() : ANY,
				this.seen || choice.value() != ShownPart.HIDDEN);
	}

	/** Styles after the last wanted one can't take anything away from it. */
	private static State of(long alive, long kept, int driver, boolean seen) {
		long last = Long.highestOneBit(kept);
		return new State(alive & (last | (last - 1)), kept, driver, seen);
	}

	/**
	 * Whether nothing wanted can come of it.
	 */
	boolean isDead() {
		return this.kept == 0;
	}

	/**
	 * Whether it is, at the end, a wanted configuration. One in which everything is
	 * hidden is none.
	 */
	boolean isWanted() {
		return this.seen && (this.kept & Long.lowestOneBit(this.alive)) != 0;
	}

}
