package dev.veneer.material;

import java.util.List;

/**
 * All materials as they are edited, each with its place and where its maps come from:
 * what {@link Materials} leaves out, since nobody sees it.
 *
 * @param natures in the order in which people see them, as the others
 */
public record MaterialInventory(List<NatureDraft> natures, List<PatternDraft> patterns, List<FinishDraft> finishes) {

	public MaterialInventory {
		natures = List.copyOf(natures);
		patterns = List.copyOf(patterns);
		finishes = List.copyOf(finishes);
	}

}
