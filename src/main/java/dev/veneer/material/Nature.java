package dev.veneer.material;

import java.util.List;

/**
 * What a surface is made of: wood, linoleum, fabric.
 *
 * @param patterns in the order in which people see them
 */
public record Nature(String id, Label label, List<Pattern> patterns) {

	public Nature {
		patterns = List.copyOf(patterns);
	}

}
