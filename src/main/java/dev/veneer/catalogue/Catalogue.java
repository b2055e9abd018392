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

	public Catalogue(Materials materials, List<Product> products) {
		this.materials = materials;
		products.forEach((product) -> this.products.put(product.id(), product));
	}

	public Materials materials() {
		return this.materials;
	}

	public List<Product> products() {
		return List.copyOf(this.products.values());
	}

	public Optional<Product> product(long id) {
		return Optional.ofNullable(this.products.get(id));
	}

}
