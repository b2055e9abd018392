package dev.veneer.catalogue;

import java.util.List;
import java.util.Optional;

import dev.veneer.material.Label;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is edited and stored. It may be incomplete and wrong, unlike a
 * {@link Product}: what is missing for that, its {@link Verdict} says.
 *
 * @param id 1 or more
 */
public record ProductDraft(long id, Label label, ModelName model, List<StyleDraft> styles) {

	/** Combinations are told apart by the bits of a number. */
	public static final int MOST_STYLES = 60;

	/** In all its styles. */
	public static final int MOST_PARTS = 500;

	public ProductDraft {
		if (id < 1 || id > 999_999_999_999_999_999L) {
			throw new IllegalArgumentException("A product's number is from 1 to 999999999999999999, not " + id);
		}
		styles = List.copyOf(styles);
		if (styles.size() > MOST_STYLES) {
			throw new IllegalArgumentException("A product has at most " + MOST_STYLES + " styles");
		}
		if (styles.stream().mapToInt((style) -> style.parts().size()).sum() > MOST_PARTS) {
			throw new IllegalArgumentException("A product has at most " + MOST_PARTS + " parts in all its styles");
		}
	}

	public static ProductDraft of(Product product) {
		return new ProductDraft(product.id(), product.label(), product.model().name(),
				product.styles().stream().map(StyleDraft::of).toList());
	}

	public ProductDraft withStyles(List<StyleDraft> styles) {
		return new ProductDraft(this.id, this.label, this.model, styles);
	}

	/**
	 * @param found the model of that name
	 * @throws IllegalArgumentException when it is no product yet
	 */
	public Product product(Model found, Rules rules) {
		return new Product(this.id, this.label, found,
				this.styles.stream().map((style) -> style.style(rules)).toList());
	}

	/**
	 * The product, if it is one already.
	 */
	Optional<Product> complete(@Nullable Model found, Rules rules) {
		try {
			return (found != null) ? Optional.of(product(found, rules)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
