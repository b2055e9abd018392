package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.catalogue.Product;

/**
 * What stands on one tab of a sketchbook: one variant, or several between which the
 * customer switches because one's signature contains the other's ("with table").
 */
public record Tab(List<Variant> variants) {

	public Tab {
		variants = List.copyOf(variants);
	}

	/**
	 * The tabs of a product. Variants that contain one another, however indirectly, share
	 * a tab.
	 */
	public static List<Tab> allOf(Product product) {
		List<List<Variant>> tabs = new ArrayList<>();
		for (Variant variant : Variant.allOf(product)) {
			List<List<Variant>> related = tabs.stream()
				.filter((tab) -> tab.stream()
					.anyMatch((other) -> other.isContainedIn(variant) || variant.isContainedIn(other)))
				.toList();
			List<Variant> tab = related.isEmpty() ? new ArrayList<>() : related.get(0);
			for (List<Variant> other : related) {
				if (other != tab) {
					tab.addAll(other);
					tabs.removeIf((candidate) -> candidate == other);
				}
			}
			tab.add(variant);
			if (related.isEmpty()) {
				tabs.add(tab);
			}
		}
		return tabs.stream().map(Tab::new).toList();
	}

}
