package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.MeshName;
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

	PartEntity(Part part) {
		this.name = part.name().value();
		this.label = part.label().en();
		this.labelRu = part.label().ru();
		this.limitation = (part.limitation() != null) ? part.limitation().id() : null;
		this.colorchart = (part.colorchart() != null) ? part.colorchart().id() : null;
		this.defaultFinish = (part.defaultFinish() != null) ? part.defaultFinish().value() : null;
		this.optional = part.optional();
		this.natures.addAll(part.natures());
		this.meshes.addAll(part.meshes().stream().map(MeshName::value).toList());
	}

	Part part(Rules rules) {
		return new Part(new PartName(this.name), new Label(this.label, this.labelRu), this.natures,
				this.meshes.stream().map(MeshName::new).toList(), rules.limitation(this.limitation),
				rules.colorchart(this.colorchart),
				(this.defaultFinish != null) ? new FinishId(this.defaultFinish) : null, this.optional);
	}

}
