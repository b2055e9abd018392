package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.material.LabelColumns;
import dev.veneer.model.ModelName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code product}: the root of its styles and their parts.
 */
@Entity
@Table(name = "product")
class ProductEntity {

	@Id
	long id;

	@Version
	@Nullable Integer version;

	@Embedded
	LabelColumns label;

	@Column(name = "model_name")
	String model;

	@Enumerated(EnumType.STRING)
	ProductState state = ProductState.PUBLISHED;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "product_id", nullable = false)
	@OrderColumn(name = "position")
	List<StyleEntity> styles = new ArrayList<>();

	protected ProductEntity() {
	}

	ProductEntity(long id) {
		this.id = id;
	}

	void take(ProductDraft draft) {
		this.label = LabelColumns.of(draft.label());
		this.model = draft.model().value();
		this.styles.clear();
		this.styles.addAll(draft.styles().stream().map(StyleEntity::new).toList());
	}

	StoredProduct stored() {
		return new StoredProduct(new ProductDraft(this.id, this.label.label(), new ModelName(this.model),
				this.styles.stream().map(StyleEntity::draft).toList()), this.state);
	}

}
