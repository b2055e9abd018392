package dev.veneer.sketchbook;

/**
 * What a book shows.
 */
enum BookKind {

	/** A product that customers choose from. */
	PRODUCT,

	/**
	 * A product that staff look at before customers do. Its pictures are asked for by
	 * meshes: no other address knows it.
	 */
	DRAFT,

	/** A model whose meshes may have any finish. */
	MODEL;

	/**
	 * Whether pictures are asked for by meshes, and not by parts.
	 */
	boolean asksByMeshes() {
		return this != PRODUCT;
	}

}
