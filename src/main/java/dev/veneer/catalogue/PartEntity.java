package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.material.FinishId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code part}.
 */
@Entity
@Table(name = "part")
class PartEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable Long id;

	String name;

	String label;

	@Column(name = "label_ru")
	@Nullable String labelRu;

	@Column(name = "limitation_id")
	@Nullable String limitation;

	@Column(name = "colorchart_id")
	@Nullable String colorchart;

	@Column(name = "default_finish_id")
	@Nullable Integer defaultFinish;

	boolean optional;

	@ElementCollection
	@CollectionTable(name = "part_nature", joinColumns = @JoinColumn(name = "part_id"))
	@OrderColumn(name = "position")
	@Column(name = "nature_id")
	List<String> natures = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "part_mesh", joinColumns = @JoinColumn(name = "part_id"))
	@OrderColumn(name = "position")
	@Column(name = "mesh_name")
	List<String> meshes = new ArrayList<>();

	protected PartEntity() {
	}

	PartEntity(PartDraft part) {
		this.name = part.name();
		this.label = part.label();
		this.labelRu = part.ru();
		this.limitation = part.limitation();
		this.colorchart = part.colorchart();
		this.defaultFinish = (part.defaultFinish() != null) ? part.defaultFinish().value() : null;
		this.optional = part.optional();
		this.natures.addAll(part.natures());
		this.meshes.addAll(part.meshes());
	}

	PartDraft draft() {
		return new PartDraft(this.name, this.label, this.labelRu, this.natures, this.meshes, this.limitation,
				this.colorchart, (this.defaultFinish != null) ? new FinishId(this.defaultFinish) : null, this.optional);
	}

}
