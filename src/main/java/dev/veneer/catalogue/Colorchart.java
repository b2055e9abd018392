package dev.veneer.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.material.FinishId;
import dev.veneer.material.Label;

/**
 * Says which finishes a part may have, from the finish of the part just before it. A
 * chart that never leaves a choice hides its part from the customer.
 *
 * @param id small letters, digits and dashes, 40 at most
 * @param answers the driving finish, and what it allows: one finish or a group
 */
public record Colorchart(String id, Label label, Map<FinishId, List<FinishId>> answers) {

	public Colorchart {
		Rules.checkId("A colorchart's id", id);
		Map<FinishId, List<FinishId>> copy = new LinkedHashMap<>();
		answers.forEach((driver, allowed) -> copy.put(driver, List.copyOf(allowed)));
		answers = Map.copyOf(copy);
	}

	/**
	 * The way from a driver along the answers back to it, such as 1101, 901, 1101;
	 * nothing when no way leads back.
	 */
	public Optional<List<FinishId>> loop() {
		return new ChartLoop(this).find();
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
