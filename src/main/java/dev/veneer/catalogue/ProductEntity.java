package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.material.LabelColumns;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "product_id", nullable = false)
	@OrderColumn(name = "position")
	List<StyleEntity> styles = new ArrayList<>();

	protected ProductEntity() {
	}

	ProductEntity(long id) {
		this.id = id;
	}

	List<Style> styles(Rules rules) {
		return this.styles.stream().map((style) -> style.style(rules)).toList();
	}

}
