package dev.veneer.catalogue;

import java.util.Set;

import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;

/**
 * A named narrowing of what the natures allow: whole patterns, single finishes, or both.
 *
 * @param id small letters, digits and dashes, 40 at most
 * @param patterns ids
 */
public record Limitation(String id, Label label, Set<String> patterns, Set<FinishId> finishes) {

	public Limitation {
		Rules.checkId("A limitation's id", id);
		patterns = Set.copyOf(patterns);
		finishes = Set.copyOf(finishes);
	}

	public boolean allows(Finish finish) {
		return this.patterns.contains(finish.pattern()) || this.finishes.contains(finish.id());
	}

}
