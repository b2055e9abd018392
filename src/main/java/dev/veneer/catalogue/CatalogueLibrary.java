package dev.veneer.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.veneer.material.Label;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the catalogue, and keeps it in memory until a product, a model or a material is
 * edited. Until then it answers with the same object, so readers may keep what they
 * derive from it beside it.
 */
@Component
public class CatalogueLibrary {

	static final String REVISION = "catalogue";

	private final Products products;

	private final RuleLibrary rules;

	private final ModelLibrary models;

	private final MaterialLibrary materials;

	private final TransactionOperations transactions;

	private final Kept<List<Definition>> definitions;

	private volatile @Nullable Composed last;

	CatalogueLibrary(Products products, RuleLibrary rules, ModelLibrary models, MaterialLibrary materials,
			Revisions revisions, TransactionOperations transactions) {
		this.products = products;
		this.rules = rules;
		this.models = models;
		this.materials = materials;
		this.transactions = transactions;
		this.definitions = new Kept<>(revisions, REVISION, this::read);
	}

	public Catalogue current() {
		List<Definition> definitions = this.definitions.get();
		Composed composed = this.last;
		// a product that was just edited may name what the other two have not noticed yet
		boolean edited = composed == null || composed.definitions() != definitions;
		Materials materials = edited ? this.materials.latest() : this.materials.current();
		List<Model> models = edited ? this.models.latest() : this.models.all();
		if (composed == null || !composed.isOf(definitions, materials, models)) {
			composed = compose(definitions, materials, models);
			this.last = composed;
		}
		return composed.catalogue();
	}

	private Composed compose(List<Definition> definitions, Materials materials, List<Model> models) {
		var byName = models.stream().collect(Collectors.toMap(Model::name, (model) -> model));
		List<Product> products = definitions.stream()
			.map((definition) -> definition.product(byName.get(definition.model())))
			.toList();
		return new Composed(definitions, materials, models, new Catalogue(materials, products));
	}

	private List<Definition> read() {
		return this.transactions.execute((status) -> {
			Rules all = this.rules.read();
			return this.products.findAll()
				.stream()
				.sorted(Comparator.comparing((product) -> product.id))
				.map((product) -> new Definition(product, all))
				.toList();
		});
	}

	/**
	 * A product as its rows tell, before it meets its model.
	 */
	private record Definition(long id, Label label, ModelName model, List<Style> styles) {

		Definition(ProductEntity product, Rules rules) {
			this(product.id, product.label.label(), new ModelName(product.model), product.styles(rules));
		}

		Product product(Model found) {
			return new Product(this.id, this.label, found, this.styles);
		}

	}

	private record Composed(List<Definition> definitions, Materials materials, List<Model> models,
			Catalogue catalogue) {

		boolean isOf(List<Definition> definitions, Materials materials, List<Model> models) {
			return this.definitions == definitions && this.materials == materials && this.models == models;
		}

	}

}
