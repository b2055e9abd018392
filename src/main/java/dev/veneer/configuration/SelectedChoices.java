package dev.veneer.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Wanted;
import dev.veneer.scene.Covering;

/**
 * A selection in the numbers that the catalogue combines.
 */
final class SelectedChoices implements Wanted {

	private final Product product;

	private final Set<String> styles;

	private final Map<String, Set<Integer>> parts = new HashMap<>();

	SelectedChoices(Product product, Selection selection) {
		this.product = product;
		this.styles = selection.styles();
		selection.parts()
			.forEach((part, values) -> this.parts.put(part.value(),
					values.stream().map(Covering::number).collect(Collectors.toSet())));
	}

	@Override
	public boolean style(int style) {
		return this.styles.contains(this.product.styles().get(style).name());
	}

	@Override
	public boolean choice(String part, int choice) {
		Set<Integer> values = this.parts.get(part);
		return values == null || values.contains(choice);
	}

}
