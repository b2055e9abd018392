package dev.veneer.material;

import java.util.Map;

import dev.veneer.asset.Asset;

/**
 * One colour of a pattern.
 *
 * @param pattern the id of its pattern
 * @param nature the id of its pattern's nature
 * @param archived gone from every choice, while its old pictures stay
 * @param colour the mean colour of its diffuse map, 0xRRGGBB in sRGB
 * @param swatch a small picture cut from the diffuse map
 * @param maps the files that make the surface, wherever they come from
 */
public record Finish(FinishId id, String pattern, String nature, Label label, boolean archived, int colour,
		Asset swatch, Map<MapKind, Asset> maps) {

	public Finish {
		maps = Map.copyOf(maps);
	}

}
