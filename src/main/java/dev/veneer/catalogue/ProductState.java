package dev.veneer.catalogue;

/**
 * Who sees a product.
 */
public enum ProductState {

	/** Staff alone: it may be incomplete. */
	DRAFT,

	/** Everybody: no policy speaks against it. */
	PUBLISHED,

	/** Gone from every choice, until somebody restores it. */
	ARCHIVED

}
