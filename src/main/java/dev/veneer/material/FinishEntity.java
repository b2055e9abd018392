package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code finish}, with the maps of its own.
 */
@Entity
@Table(name = "finish")
class FinishEntity {

	@Id
	int id;

	@Version
	@Nullable Integer version;

	@Column(name = "pattern_id")
	String pattern;

	int position;

	@Embedded
	LabelColumns label;

	boolean archived;

	int colour;

	@Embedded
	@AttributeOverride(name = "sha256", column = @Column(name = "swatch_sha256", columnDefinition = "char(64)"))
	@AttributeOverride(name = "bytes", column = @Column(name = "swatch_bytes"))
	MapFile swatch;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "finish_map", joinColumns = @JoinColumn(name = "finish_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	Map<MapKind, MapFile> maps = new EnumMap<>(MapKind.class);

	protected FinishEntity() {
	}

	FinishEntity(int id) {
		this.id = id;
	}

}
