package dev.veneer.catalogue;

/**
 * A product as it lies in the database, whoever may see it.
 */
public record StoredProduct(ProductDraft draft, ProductState state) {

	public long id() {
		return this.draft.id();
	}

	public boolean isPublished() {
		return this.state == ProductState.PUBLISHED;
	}

}
