package dev.veneer.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.veneer.catalogue.PartName;
import dev.veneer.scene.Covering;

/**
 * What somebody chose to combine. One choice of a part's name counts in every style that
 * has a shown part of that name. Names and finishes that the product has not, or not any
 * more, select nothing.
 *
 * @param styles the names of the styles that are wanted
 * @param parts what the shown parts may have; {@link Covering#HIDDEN} says that removing
 * the part is wanted. A part that is not in here may have everything; one that its chart
 * lets vanish with the part before it vanishes whatever stands here
 */
public record Selection(Set<String> styles, Map<PartName, Set<Covering>> parts) {

	public Selection {
		styles = Collections.unmodifiableSet(new LinkedHashSet<>(styles));
		Map<PartName, Set<Covering>> copy = new LinkedHashMap<>();
		parts.forEach((part, values) -> copy.put(part, Set.copyOf(values)));
		parts = Collections.unmodifiableMap(copy);
	}

}
