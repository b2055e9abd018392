package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pattern}, with where its maps come from and the ones it shares.
 */
@Entity
@Table(name = "pattern")
class PatternEntity {

	@Id
	String id;

	@Version
	@Nullable Integer version;

	@Column(name = "nature_id")
	String nature;

	int position;

	@Embedded
	LabelColumns label;

	int tile;

	double specular;

	double sheen;

	double metallic;

	double bump;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "pattern_source", joinColumns = @JoinColumn(name = "pattern_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "source")
	@Enumerated(EnumType.STRING)
	Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "pattern_map", joinColumns = @JoinColumn(name = "pattern_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	Map<MapKind, MapFile> maps = new EnumMap<>(MapKind.class);

	protected PatternEntity() {
	}

	PatternEntity(String id) {
		this.id = id;
	}

	Surface surface() {
		return new Surface(this.specular, this.sheen, this.metallic, this.bump);
	}

	void surface(Surface surface) {
		this.specular = surface.specular();
		this.sheen = surface.sheen();
		this.metallic = surface.metallic();
		this.bump = surface.bump();
	}

}
