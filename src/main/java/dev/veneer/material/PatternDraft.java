package dev.veneer.material;

import java.util.Map;

import dev.veneer.asset.Asset;

/**
 * A pattern as somebody wants it to be.
 *
 * @param position 0 for the first of its nature, or {@link MaterialEditor#IN_PLACE}
 * @param tile how many millimetres one tile of its maps covers, 1 to 10,000
 * @param sources where each of the three maps comes from
 * @param maps the files of the maps it shares with all its finishes
 */
public record PatternDraft(String id, String nature, Label label, int position, int tile, Surface surface,
		Map<MapKind, MapSource> sources, Map<MapKind, Asset> maps) {

	public PatternDraft {
		if (tile < 1 || tile > 10_000) {
			throw new IllegalArgumentException(
					"Pattern " + id + ": a tile is 1 to 10000 millimetres wide, not " + tile);
		}
		for (MapKind kind : MapKind.values()) {
			MapSource source = sources.get(kind);
			if (source == null) {
				throw new IllegalArgumentException(
						"Pattern " + id + " does not say where its " + kind + " map comes from");
			}
			if (source == MapSource.PATTERN && !maps.containsKey(kind)) {
				throw new IllegalArgumentException("Pattern " + id + " has no " + kind + " map to share");
			}
		}
		sources = Map.copyOf(sources);
		maps = Map.copyOf(maps);
	}

	/**
	 * Whether pictures look the same with both.
	 */
	public boolean looksLike(PatternDraft other) {
		return this.tile == other.tile && this.surface.equals(other.surface) && this.sources.equals(other.sources)
				&& this.maps.equals(other.maps);
	}

}
