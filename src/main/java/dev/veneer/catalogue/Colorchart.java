package dev.veneer.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.material.FinishId;
import dev.veneer.material.Label;

/**
 * Says which finishes a part may have, from the finish of the part just before it. A
 * chart that never leaves a choice hides its part from the customer.
 *
 * @param answers the driving finish, and what it allows: one finish or a group
 */
public record Colorchart(String id, Label label, Map<FinishId, List<FinishId>> answers) {

	public Colorchart {
		Map<FinishId, List<FinishId>> copy = new LinkedHashMap<>();
		answers.forEach((driver, allowed) -> copy.put(driver, List.copyOf(allowed)));
		answers = Map.copyOf(copy);
	}

	/**
	 * What the driver allows; nothing where the chart has a gap.
	 */
	public List<FinishId> answer(FinishId driver) {
		return this.answers.getOrDefault(driver, List.of());
	}

	public boolean leavesAChoice() {
		return this.answers.values().stream().anyMatch((allowed) -> allowed.size() > 1);
	}

}
