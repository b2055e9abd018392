package dev.veneer.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.revision.Revisions;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes products, changes them, and decides who sees them. A draft may be incomplete;
 * what is published, or becomes so, has no errors.
 */
@Component
@Transactional
public class ProductEditor {

	private final Products products;

	private final RuleLibrary rules;

	private final ModelLibrary models;

	private final MaterialLibrary materials;

	private final Audit audit;

	private final Revisions revisions;

	ProductEditor(Products products, RuleLibrary rules, ModelLibrary models, MaterialLibrary materials, Audit audit,
			Revisions revisions) {
		this.products = products;
		this.rules = rules;
		this.models = models;
		this.materials = materials;
		this.audit = audit;
		this.revisions = revisions;
	}

	/**
	 * What the audit calls a product.
	 */
	public static Subject subject(long id) {
		return new Subject("product", Long.toString(id));
	}

	@Transactional(readOnly = true)
	public Optional<StoredProduct> find(long id) {
		return this.products.findById(id).map(ProductEntity::stored);
	}

	/**
	 * A number that no product has.
	 */
	@Transactional(readOnly = true)
	public long nextId() {
		return this.products.greatest() + 1;
	}

	/**
	 * Makes a draft.
	 * @return what it names that is not there; nothing when it was made
	 * @throws IllegalArgumentException when there is a product of that number
	 */
	public List<Finding> make(ProductDraft draft) {
		if (this.products.existsById(draft.id())) {
			throw new IllegalArgumentException("There is a product " + draft.id() + " already");
		}
		ProductEntity entity = new ProductEntity(draft.id());
		return save(entity, Facts.NONE, new StoredProduct(draft, ProductState.DRAFT));
	}

	/**
	 * Changes a product, whose state stays.
	 * @return what keeps it from being changed; nothing when it was
	 * @throws IllegalArgumentException when there is no such product
	 * @throws EditConflictException when it was changed after that edition
	 */
	public List<Finding> put(ProductDraft draft, Edition seen) {
		return change(draft.id(), seen, (now) -> new StoredProduct(draft, now.state()));
	}

	/**
	 * Changes a product and publishes it, both or neither.
	 * @return as {@link #put}
	 */
	public List<Finding> publish(ProductDraft draft, Edition seen) {
		return change(draft.id(), seen, (now) -> new StoredProduct(draft, ProductState.PUBLISHED));
	}

	/**
	 * Has others see the product from now on.
	 * @return what keeps it from being published; nothing when it was moved
	 */
	public List<Finding> move(long id, ProductState state) {
		return change(id, Edition.ANY, (now) -> new StoredProduct(now.draft(), state));
	}

	/**
	 * Makes the product, or changes the one of that number, without asking the policies:
	 * those who bring a whole product may bring its materials in the same transaction.
	 */
	void replace(StoredProduct wanted) {
		Optional<ProductEntity> known = this.products.lock(wanted.id());
		Facts before = known.map(ProductEntity::stored).map(ProductFacts::of).orElse(Facts.NONE);
		store(known.orElseGet(() -> new ProductEntity(wanted.id())), before, wanted);
	}

	/**
	 * The product as it stands, while others can't change it until the transaction ends.
	 * @throws IllegalArgumentException when there is no such product
	 */
	StoredProduct lock(long id) {
		return locked(id).stored();
	}

	private List<Finding> change(long id, Edition seen, UnaryOperator<StoredProduct> edit) {
		ProductEntity entity = locked(id);
		this.audit.check(subject(id), seen);
		StoredProduct now = entity.stored();
		return save(entity, ProductFacts.of(now), edit.apply(now));
	}

	private ProductEntity locked(long id) {
		return this.products.lock(id).orElseThrow(() -> new IllegalArgumentException("There is no product " + id));
	}

	private List<Finding> save(ProductEntity entity, Facts before, StoredProduct wanted) {
		ProductDraft draft = wanted.draft();
		Rules rules = this.rules.read();
		Model model = this.models.latest()
			.stream()
			.filter((each) -> each.name().equals(draft.model()))
			.findFirst()
			.orElse(null);
		List<Finding> obstacles = Verdict.of(draft, model, rules, this.materials.latest()).obstacles(wanted.state());
		if (obstacles.isEmpty()) {
			if (wanted.isPublished()) {
				// refuses what no policy may have thought of
				draft.product(Objects.requireNonNull(model), rules);
			}
			store(entity, before, wanted);
		}
		return obstacles;
	}

	private void store(ProductEntity entity, Facts before, StoredProduct wanted) {
		entity.take(wanted.draft());
		entity.state = wanted.state();
		try {
			this.products.saveAndFlush(entity);
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalArgumentException("Product " + wanted.id()
					+ " names what is not there any more, or was made by somebody else just now", ex);
		}
		this.audit.note(subject(wanted.id()), before, ProductFacts.of(wanted));
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

}
