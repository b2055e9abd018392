package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Tells what would become of the published products if a rule were changed.
 */
@Component
public class Consequences {

	private final CatalogueLibrary catalogues;

	Consequences(CatalogueLibrary catalogues) {
		this.catalogues = catalogues;
	}

	public List<Consequence> of(Limitation limitation) {
		return of(this.catalogues.rules().with(limitation));
	}

	public List<Consequence> of(Colorchart colorchart) {
		return of(this.catalogues.rules().with(colorchart));
	}

	private List<Consequence> of(Rules wanted) {
		List<Consequence> consequences = new ArrayList<>();
		for (StoredProduct product : this.catalogues.products()) {
			List<Finding> errors = product.isPublished() ? newErrors(product.draft(), wanted) : List.of();
			if (!errors.isEmpty()) {
				consequences.add(new Consequence(product.draft(), errors));
			}
		}
		return consequences;
	}

	private List<Finding> newErrors(ProductDraft draft, Rules wanted) {
		List<Finding> before = this.catalogues.judge(draft).errors();
		return this.catalogues.judge(draft, wanted)
			.errors()
			.stream()
			.filter((error) -> !before.contains(error))
			.toList();
	}

	/**
	 * A published product that would be wrong.
	 *
	 * @param errors what would be wrong with it that is not yet
	 */
	public record Consequence(ProductDraft product, List<Finding> errors) {

	}

}
