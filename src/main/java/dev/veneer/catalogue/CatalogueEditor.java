package dev.veneer.catalogue;

import java.util.stream.Collectors;

import dev.veneer.material.FinishId;
import dev.veneer.material.LabelColumns;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes products, limitations and colorcharts. What has the same id is
 * changed, what has not is made.
 */
@Component
@Transactional
public class CatalogueEditor {

	private final Products products;

	private final Limitations limitations;

	private final Colorcharts colorcharts;

	private final RuleLibrary rules;

	private final Revisions revisions;

	CatalogueEditor(Products products, Limitations limitations, Colorcharts colorcharts, RuleLibrary rules,
			Revisions revisions) {
		this.products = products;
		this.limitations = limitations;
		this.colorcharts = colorcharts;
		this.rules = rules;
		this.revisions = revisions;
	}

	public void putLimitation(Limitation limitation) {
		LimitationEntity entity = this.limitations.findById(limitation.id())
			.orElseGet(() -> new LimitationEntity(limitation.id()));
		entity.label = LabelColumns.of(limitation.label());
		entity.patterns.clear();
		entity.patterns.addAll(limitation.patterns());
		entity.finishes.clear();
		entity.finishes.addAll(limitation.finishes().stream().map(FinishId::value).collect(Collectors.toSet()));
		this.limitations.save(entity);
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

	public void putColorchart(Colorchart colorchart) {
		ColorchartEntity entity = this.colorcharts.findById(colorchart.id())
			.orElseGet(() -> new ColorchartEntity(colorchart.id()));
		entity.label = LabelColumns.of(colorchart.label());
		entity.answers(colorchart.answers());
		this.colorcharts.save(entity);
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

	public void putProduct(Product product) {
		ProductEntity entity = this.products.findById(product.id()).orElseGet(() -> new ProductEntity(product.id()));
		entity.label = LabelColumns.of(product.label());
		entity.model = product.model().name().value();
		entity.styles.clear();
		entity.styles.addAll(product.styles().stream().map(StyleEntity::new).toList());
		this.products.save(entity);
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

	/**
	 * The limitations and colorcharts as they stand in this transaction.
	 */
	@Transactional(readOnly = true)
	public Rules rules() {
		return this.rules.read();
	}

}
