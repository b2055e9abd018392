package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;

/**
 * Styles with equal signatures: one thing to the customer, since the finish picked
 * decides the style.
 *
 * @param signature the names of the shown parts, in order
 * @param styles one or more, in the product's order
 */
public record Variant(List<PartName> signature, List<Style> styles) {

	public Variant {
		signature = List.copyOf(signature);
		styles = List.copyOf(styles);
	}

	/**
	 * The variants of a product, in the order of their first styles.
	 */
	public static List<Variant> allOf(Product product) {
		Map<List<PartName>, List<Style>> merged = new LinkedHashMap<>();
		for (Style style : product.styles()) {
			merged.computeIfAbsent(style.signature(), (signature) -> new ArrayList<>()).add(style);
		}
		return merged.entrySet().stream().map((entry) -> new Variant(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * The variant that the style belongs to.
	 */
	public static Variant of(Product product, Style style) {
		return allOf(product).stream()
			.filter((variant) -> variant.signature().equals(style.signature()))
			.findFirst()
			.orElseThrow();
	}

	public Set<PartName> parts() {
		return Set.copyOf(this.signature);
	}

	/**
	 * Whether one of the two has all the parts of the other, and more.
	 */
	boolean isContainedIn(Variant other) {
		return other.signature.size() > this.signature.size() && other.parts().containsAll(this.signature);
	}

}
