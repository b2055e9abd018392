package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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

	private final Kept<Stock> stock;

	private volatile @Nullable Composed last;

	CatalogueLibrary(Products products, RuleLibrary rules, ModelLibrary models, MaterialLibrary materials,
			Revisions revisions, TransactionOperations transactions) {
		this.products = products;
		this.rules = rules;
		this.models = models;
		this.materials = materials;
		this.transactions = transactions;
		this.stock = new Kept<>(revisions, REVISION, this::read);
	}

	public Catalogue current() {
		Stock stock = this.stock.get();
		Composed composed = this.last;
		// a product that was just edited may name what the other two have not noticed yet
		boolean edited = composed == null || composed.stock() != stock;
		Materials materials = edited ? this.materials.latest() : this.materials.current();
		List<Model> models = edited ? this.models.latest() : this.models.all();
		if (composed == null || !composed.isOf(stock, materials, models)) {
			composed = compose(stock, materials, models);
			this.last = composed;
		}
		return composed.catalogue();
	}

	/**
	 * The limitations and colorcharts.
	 */
	public Rules rules() {
		return this.stock.get().rules();
	}

	/**
	 * The products, whoever may see them, by number.
	 */
	public List<StoredProduct> products() {
		return this.stock.get().products();
	}

	/**
	 * The product that a draft is, stored or not, if it is one already.
	 */
	public Optional<Product> complete(ProductDraft draft) {
		return draft.complete(this.models.find(draft.model()).orElse(null), rules());
	}

	/**
	 * What the policies say of a product, stored or not.
	 */
	public Verdict judge(ProductDraft draft) {
		return judge(draft, rules());
	}

	/**
	 * As {@link #judge(ProductDraft)}, if the rules were these.
	 */
	Verdict judge(ProductDraft draft, Rules rules) {
		return Verdict.of(draft, this.models.find(draft.model()).orElse(null), rules, this.materials.current());
	}

	private static Composed compose(Stock stock, Materials materials, List<Model> models) {
		Map<ModelName, Model> byName = models.stream().collect(Collectors.toMap(Model::name, (model) -> model));
		List<Product> published = new ArrayList<>();
		List<Product> drafts = new ArrayList<>();
		for (StoredProduct product : stock.products()) {
			Model model = byName.get(product.draft().model());
			if (product.isPublished()) {
				published.add(product.draft().product(Objects.requireNonNull(model), stock.rules()));
			}
			else {
				product.draft().complete(model, stock.rules()).ifPresent(drafts::add);
			}
		}
		return new Composed(stock, materials, models, new Catalogue(materials, published, drafts));
	}

	private Stock read() {
		return this.transactions.execute((status) -> new Stock(this.products.findAll()
			.stream()
			.map(ProductEntity::stored)
			.sorted(Comparator.comparing(StoredProduct::id))
			.toList(), this.rules.read()));
	}

	/**
	 * The products as their rows tell, before they meet their models.
	 */
	private record Stock(List<StoredProduct> products, Rules rules) {
	}

	private record Composed(Stock stock, Materials materials, List<Model> models, Catalogue catalogue) {

		boolean isOf(Stock stock, Materials materials, List<Model> models) {
			return this.stock == stock && this.materials == materials && this.models == models;
		}

	}

}
