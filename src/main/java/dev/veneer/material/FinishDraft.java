package dev.veneer.material;

import java.util.Map;

import dev.veneer.asset.Asset;

/**
 * A finish as somebody wants it to be.
 *
 * @param pattern the id of its pattern
 * @param position 0 for the first of its pattern, or {@link MaterialEditor#IN_PLACE}
 * @param maps the files of its own maps
 */
public record FinishDraft(FinishId id, String pattern, Label label, int position, boolean archived,
		Map<MapKind, Asset> maps) {

	public FinishDraft {
		maps = Map.copyOf(maps);
	}

	/**
	 * Whether pictures look the same with both.
	 */
	public boolean looksLike(FinishDraft other) {
		return this.pattern.equals(other.pattern) && this.maps.equals(other.maps);
	}

}
