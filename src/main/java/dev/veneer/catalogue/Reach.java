package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;

/**
 * Which finishes the parts of a style can come to have, part by part: what a charted part
 * can have depends on what the part just before it can have.
 */
public final class Reach {

	private final List<List<FinishId>> possible = new ArrayList<>();

	private final List<List<FinishId>> gaps = new ArrayList<>();

	private Reach() {
	}

	public static Reach of(StyleDraft style, Rules rules, Materials materials) {
		Reach reach = new Reach();
		List<FinishId> drivers = List.of();
		for (PartDraft part : style.parts()) {
			drivers = reach.add(part.coverage(rules), drivers, materials);
		}
		return reach;
	}

	/**
	 * What the part can have, in the order in which people see it.
	 * @param part its place in the style, from 0
	 */
	public List<FinishId> possible(int part) {
		return this.possible.get(part);
	}

	/**
	 * What the part before it can have, and the part's colorchart has no living answer
	 * for.
	 */
	public List<FinishId> gaps(int part) {
		return this.gaps.get(part);
	}

	private List<FinishId> add(Coverage coverage, List<FinishId> drivers, Materials materials) {
		Set<FinishId> reached = new LinkedHashSet<>();
		List<FinishId> unanswered = new ArrayList<>();
		if (coverage.isCharted()) {
			for (FinishId driver : drivers) {
				List<FinishId> answers = coverage.answers(driver, materials);
				reached.addAll(answers);
				if (answers.isEmpty()) {
					unanswered.add(driver);
				}
			}
		}
		else {
			reached.addAll(coverage.finishes(materials));
		}
		this.possible.add(List.copyOf(reached));
		this.gaps.add(List.copyOf(unanswered));
		return List.copyOf(reached);
	}

}
