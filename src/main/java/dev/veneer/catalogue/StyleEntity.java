package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code style}.
 */
@Entity
@Table(name = "style")
class StyleEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable Long id;

	String name;

	String label;

	@Column(name = "label_ru")
	@Nullable String labelRu;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "style_id", nullable = false)
	@OrderColumn(name = "position")
	List<PartEntity> parts = new ArrayList<>();

	protected StyleEntity() {
	}

	StyleEntity(StyleDraft style) {
		this.name = style.name();
		this.label = style.label();
		this.labelRu = style.ru();
		this.parts.addAll(style.parts().stream().map(PartEntity::new).toList());
	}

	StyleDraft draft() {
		return new StyleDraft(this.name, this.label, this.labelRu, this.parts.stream().map(PartEntity::draft).toList());
	}

}
