package dev.veneer.order;

import java.util.List;

import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Selection;
import dev.veneer.image.Quality;

/**
 * What somebody wants to have in an order.
 *
 * @param qualities one or more, in the order in which they are worked at
 * @param only which of the pictures
 * @param renews whether pictures that would be made from something else today are made
 * anew
 * @param samples whether a sample is made first, and the rest when somebody approves
 */
public record OrderWish(Product product, Selection selection, List<Quality> qualities, Only only, boolean renews,
		boolean samples) {

	public OrderWish {
		qualities = List.copyOf(qualities);
		renews = renews && only != Only.READY;
		if (qualities.isEmpty()) {
			throw new IllegalArgumentException("An order names a quality");
		}
	}

	/**
	 * Which pictures of a selection are wanted.
	 */
	public enum Only {

		/** Those that are there, and those that have to be made. */
		ALL,
		/** Those that are there: nothing is rendered for them. */
		READY,
		/** Those that have to be made. */
		MISSING

	}

}
