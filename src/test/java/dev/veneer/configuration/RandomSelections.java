package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.RandomDrafts;
import dev.veneer.material.Finish;
import dev.veneer.scene.Covering;

/**
 * Products and selections by chance, and what they come to by asking the resolver for
 * every configuration that can be written.
 */
public final class RandomSelections {

	private final Random random;

	private final Catalogue catalogue;

	private final Resolver resolver;

	public RandomSelections(long seed, Catalogue catalogue) {
		this.random = new Random(seed);
		this.catalogue = catalogue;
		this.resolver = new Resolver(catalogue);
	}

	/**
	 * A product, if chance gives one.
	 */
	public static Optional<Product> product(long seed) {
		RandomDrafts drafts = new RandomDrafts(seed);
		ProductDraft draft = drafts.next();
		try {
			return Optional.of(draft.product(Fixtures.MARU_MODEL, drafts.rules()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Most styles, and for half of the parts some of the finishes; once in a while
	 * everything.
	 */
	public Selection selection(Product product) {
		Set<String> styles = new HashSet<>();
		Map<PartName, Set<Covering>> parts = new HashMap<>();
		product.styles().forEach((style) -> {
			if (chance(80)) {
				styles.add(style.name());
			}
			for (PartName part : style.signature()) {
				if (chance(50)) {
					Set<Covering> some = new HashSet<>(all());
					some.removeIf((value) -> !chance(60));
					parts.put(part, some);
				}
			}
		});
		return chance(15) ? new Selection(allStyles(product), Map.of()) : new Selection(styles, parts);
	}

	public static Set<String> allStyles(Product product) {
		return new HashSet<>(product.styles().stream().map((style) -> style.name()).toList());
	}

	/**
	 * Every configuration of the product that the selection leaves.
	 */
	public Set<Resolved> selected(Product product, Selection selection) {
		Set<Resolved> selected = allowed(product);
		selected.removeIf((resolved) -> !isSelected(resolved, selection));
		return selected;
	}

	/**
	 * Every configuration of the product.
	 */
	public Set<Resolved> allowed(Product product) {
		Set<Resolved> allowed = new HashSet<>();
		for (Variant variant : Variant.allOf(product)) {
			each(variant, 0, new LinkedHashMap<>(), (choices) -> {
				if (this.resolver.resolve(product, new Configuration(choices)) instanceof Resolved resolved) {
					allowed.add(resolved);
				}
			});
		}
		return allowed;
	}

	private static boolean isSelected(Resolved resolved, Selection selection) {
		if (!selection.styles().contains(resolved.style().name())) {
			return false;
		}
		Part before = null;
		for (Part part : resolved.style().parts()) {
			Covering covering = resolved.scene().coverings().get(part.meshes().get(0));
			boolean vanishes = before != null && part.colorchart() != null
					&& resolved.scene().coverings().get(before.meshes().get(0)).equals(Covering.HIDDEN);
			Set<Covering> values = selection.parts().get(part.name());
			if (part.isShown() && values != null && !vanishes && !values.contains(covering)) {
				return false;
			}
			before = part;
		}
		return true;
	}

	/** All finishes there are; of long signatures only those that a part can have. */
	private void each(Variant variant, int place, Map<PartName, Covering> choices,
			Consumer<Map<PartName, Covering>> consumer) {
		if (place == variant.signature().size()) {
			consumer.accept(choices);
			return;
		}
		PartName name = variant.signature().get(place);
		Set<Covering> values = new HashSet<>(all());
		if (variant.signature().size() > 2) {
			values.retainAll(variant.styles()
				.stream()
				.flatMap((style) -> Palette.of(style.part(name).orElseThrow(), this.catalogue.materials()).stream())
				.map(Covering::of)
				.toList());
			values.add(Covering.HIDDEN);
		}
		for (Covering value : values) {
			choices.put(name, value);
			each(variant, place + 1, choices, consumer);
		}
	}

	private List<Covering> all() {
		List<Covering> all = new ArrayList<>(List.of(Covering.HIDDEN));
		for (Finish finish : this.catalogue.materials().finishes()) {
			all.add(Covering.of(finish.id()));
		}
		return all;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
