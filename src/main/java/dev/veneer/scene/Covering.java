package dev.veneer.scene;

import dev.veneer.material.FinishId;

/**
 * What happens to one mesh: a finish covers it, or it is hidden.
 */
public sealed interface Covering {

	Covering HIDDEN = new Hidden();

	static Covering of(FinishId finish) {
		return new Covered(finish);
	}

	/**
	 * The number that stands in a render name: the finish's, or 0 for a hidden mesh.
	 */
	int number();

	record Covered(FinishId finish) implements Covering {

		@Override
		public int number() {
			return this.finish.value();
		}

	}

	record Hidden() implements Covering {

		@Override
		public int number() {
			return 0;
		}

	}

}
