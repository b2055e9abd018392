package dev.veneer.catalogue;

/**
 * What somebody wants to combine of all that a product allows.
 */
public interface Wanted {

	/** All that it allows. */
	Wanted EVERYTHING = new Wanted() {

		@Override
		public boolean style(int style) {
			return true;
		}

		@Override
		public boolean choice(String part, int choice) {
			return true;
		}

	};

	/**
	 * Whether configurations that become this style are wanted.
	 * @param style its place in the product, from 0
	 */
	boolean style(int style);

	/**
	 * Whether a shown part of this name may have that. It is not asked of a charted part
	 * that is gone with the part before it.
	 * @param choice the number of a finish, or 0 for being removed
	 */
	boolean choice(String part, int choice);

}
