package dev.veneer.catalogue;

import dev.veneer.audit.Edition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes products, limitations and colorcharts from those who bring the whole of them.
 * What has the same id is changed, whatever it is like by now; what has not is made.
 */
@Component
@Transactional
public class CatalogueEditor {

	private final ProductEditor products;

	private final LimitationEditor limitations;

	private final ColorchartEditor colorcharts;

	private final RuleLibrary rules;

	CatalogueEditor(ProductEditor products, LimitationEditor limitations, ColorchartEditor colorcharts,
			RuleLibrary rules) {
		this.products = products;
		this.limitations = limitations;
		this.colorcharts = colorcharts;
		this.rules = rules;
	}

	public void putLimitation(Limitation limitation) {
		this.limitations.put(limitation, Edition.ANY);
	}

	public void putColorchart(Colorchart colorchart) {
		this.colorcharts.put(colorchart, Edition.ANY);
	}

	public void putProduct(Product product) {
		putProduct(ProductDraft.of(product), null);
	}

	/**
	 * @param state nothing: a new one is published, and one that is there keeps its state
	 */
	public void putProduct(ProductDraft draft, @Nullable ProductState state) {
		ProductState wanted = (state != null) ? state
				: this.products.find(draft.id()).map(StoredProduct::state).orElse(ProductState.PUBLISHED);
		this.products.replace(new StoredProduct(draft, wanted));
	}

	/**
	 * The limitations and colorcharts as they stand in this transaction.
	 */
	@Transactional(readOnly = true)
	public Rules rules() {
		return this.rules.read();
	}

}
