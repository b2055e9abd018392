package dev.veneer.material;

import java.util.List;

/**
 * A family of finishes that differ in colour alone.
 *
 * @param nature the id of its nature
 * @param tile how many millimetres one tile of its maps covers
 * @param finishes in the order in which people see them, archived ones too
 */
public record Pattern(String id, String nature, Label label, int tile, Surface surface, List<Finish> finishes) {

	public Pattern {
		finishes = List.copyOf(finishes);
	}

}
