package dev.veneer.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.material.Materials;

/**
 * Everything that may be chosen at one moment: the products, and the materials they are
 * covered with. Immutable; an edit makes another one.
 */
public final class Catalogue {

	private final Materials materials;

	private final Map<Long, Product> products = new LinkedHashMap<>();

	private final Map<Long, Product> drafts = new LinkedHashMap<>();

	public Catalogue(Materials materials, List<Product> products) {
		this(materials, products, List.of());
	}

	/**
	 * @param products those that are published
	 * @param drafts those that are not, as far as they are complete
	 */
	Catalogue(Materials materials, List<Product> products, List<Product> drafts) {
		this.materials = materials;
		products.forEach((product) -> this.products.put(product.id(), product));
		drafts.forEach((product) -> this.drafts.put(product.id(), product));
	}

	public Materials materials() {
		return this.materials;
	}

	/**
	 * What customers may choose: the published products.
	 */
	public List<Product> products() {
		return List.copyOf(this.products.values());
	}

	public Optional<Product> product(long id) {
		return Optional.ofNullable(this.products.get(id));
	}

	/**
	 * A product that is not published, for staff to look at; nothing while it is
	 * incomplete.
	 */
	public Optional<Product> draft(long id) {
		return Optional.ofNullable(this.drafts.get(id));
	}

}
