package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import dev.veneer.audit.Facts;
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
class PatternEntity implements Placed {

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

	/**
	 * Becomes what the draft says, but stays in its place.
	 */
	void take(PatternDraft draft) {
		this.nature = draft.nature();
		this.label = LabelColumns.of(draft.label());
		this.tile = draft.tile();
		this.specular = draft.surface().specular();
		this.sheen = draft.surface().sheen();
		this.metallic = draft.surface().metallic();
		this.bump = draft.surface().bump();
		this.sources.putAll(draft.sources());
		this.maps.clear();
		this.maps.putAll(MapFile.allOf(draft.maps()));
	}

	PatternDraft draft() {
		return new PatternDraft(this.id, this.nature, this.label.label(), this.position, this.tile, surface(),
				this.sources, MapFile.assets(this.maps));
	}

	@Override
	public void place(int position) {
		this.position = position;
	}

	@Override
	public Facts facts() {
		Facts facts = this.label.facts()
			.and("nature", this.nature)
			.and("position", this.position + 1)
			.and("tile", this.tile + " mm")
			.and("specular", this.specular)
			.and("sheen", this.sheen)
			.and("metallic", this.metallic)
			.and("bump", this.bump);
		for (MapKind kind : MapKind.values()) {
			MapFile file = this.maps.get(kind);
			facts = facts.and(kind.slug() + "-source", words(this.sources.get(kind)))
				.and(kind.slug(), (file != null) ? file.shortDigest() : null);
		}
		return facts;
	}

	private Surface surface() {
		return new Surface(this.specular, this.sheen, this.metallic, this.bump);
	}

	private static String words(MapSource source) {
		return (source == MapSource.PATTERN) ? "one for all finishes" : "one for each finish";
	}

}
