package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import dev.veneer.audit.Facts;
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
class FinishEntity implements Placed {

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

	/**
	 * Becomes what the draft says, but stays in its place.
	 */
	void take(FinishDraft draft) {
		this.pattern = draft.pattern();
		this.label = LabelColumns.of(draft.label());
		this.archived = draft.archived();
		this.maps.clear();
		this.maps.putAll(MapFile.allOf(draft.maps()));
	}

	FinishDraft draft() {
		return new FinishDraft(new FinishId(this.id), this.pattern, this.label.label(), this.position, this.archived,
				MapFile.assets(this.maps));
	}

	/**
	 * The file of that map, wherever it comes from.
	 * @param pattern its pattern
	 */
	@Nullable MapFile map(MapKind kind, PatternEntity pattern) {
		return ((pattern.sources.get(kind) == MapSource.PATTERN) ? pattern.maps : this.maps).get(kind);
	}

	@Override
	public void place(int position) {
		this.position = position;
	}

	@Override
	public Facts facts() {
		Facts facts = this.label.facts()
			.and("pattern", this.pattern)
			.and("position", this.position + 1)
			.and("archived", this.archived);
		for (MapKind kind : MapKind.values()) {
			MapFile file = this.maps.get(kind);
			facts = facts.and(kind.slug(), (file != null) ? file.shortDigest() : null);
		}
		return facts;
	}

}
