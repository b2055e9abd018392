package dev.veneer.material;

import dev.veneer.audit.Facts;

/**
 * A row that people put in order.
 */
interface Placed {

	/**
	 * @param position 0 for the first
	 */
	void place(int position);

	/**
	 * What it is like now, for the audit.
	 */
	Facts facts();

}
