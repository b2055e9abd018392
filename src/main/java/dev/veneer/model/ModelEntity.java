package dev.veneer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.audit.Facts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code model}, with its meshes.
 */
@Entity
@Table(name = "model")
class ModelEntity {

	@Id
	String name;

	@Version
	@Nullable Integer version;

	String aspect;

	@Column(name = "file_sha256", columnDefinition = "char(64)")
	String fileSha256;

	@Column(name = "file_bytes")
	long fileBytes;

	boolean archived;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "mesh", joinColumns = @JoinColumn(name = "model_name"))
	@OrderColumn(name = "position")
	List<MeshRow> meshes = new ArrayList<>();

	protected ModelEntity() {
	}

	ModelEntity(String name) {
		this.name = name;
	}

	Model model() {
		return new Model(new ModelName(this.name), this.meshes.stream().map(MeshRow::mesh).toList(),
				Aspect.parse(this.aspect), new Asset(new Sha256(this.fileSha256), this.fileBytes, "blend"));
	}

	/** A model has meshes, so one that has none is only about to be made. */
	Facts facts() {
		return this.meshes.isEmpty() ? Facts.NONE
				: Facts.of("aspect", this.aspect)
					.and("file", this.fileSha256)
					.and("meshes", this.meshes.stream().map(MeshRow::toString).collect(Collectors.joining("; ")))
					.and("archived", this.archived);
	}

	/**
	 * A row of {@code mesh}.
	 *
	 * @param objects the objects' names, one a line: Blender allows any other sign in
	 * them
	 */
	@Embeddable
	record MeshRow(String name, String objects) {

		static MeshRow of(Mesh mesh) {
			return new MeshRow(mesh.name().value(), String.join("\n", mesh.objects()));
		}

		Mesh mesh() {
			return new Mesh(new MeshName(this.name), List.of(this.objects.split("\n")));
		}

		@Override
		public String toString() {
			return this.name + ": " + this.objects.replace("\n", ", ");
		}

	}

}
