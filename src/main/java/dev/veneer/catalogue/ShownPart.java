package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;

/**
 * A shown part, and those after it that follow it unseen. Choices are the numbers of
 * finishes, and 0 for a part that is hidden.
 *
 * @param free what it may have if it follows no other
 */
record ShownPart(Step step, List<FinishId> free, List<Coverage> followers, Materials materials) {

	static final int HIDDEN = 0;

	private static final int DEAD = -1;

	static List<ShownPart> of(List<Step> style, Materials materials) {
		List<ShownPart> shown = new ArrayList<>();
		for (Step step : style) {
			if (step.coverage().isShown()) {
				List<FinishId> free = step.coverage().isCharted() ? List.of() : step.coverage().finishes(materials);
				shown.add(new ShownPart(step, free, new ArrayList<>(), materials));
			}
			// one that has nothing to follow is wrong, and is told of elsewhere
			else if (!shown.isEmpty()) {
				shown.get(shown.size() - 1).followers().add(step.coverage());
			}
		}
		return shown;
	}

	String name() {
		return this.step.name();
	}

	boolean isCharted() {
		return this.step.coverage().isCharted();
	}

	/**
	 * Whether the part is gone because the part that it follows is.
	 */
	boolean goesWith(int driver) {
		return isCharted() && driver <= HIDDEN;
	}

	/**
	 * What may be chosen for it, if the part just before it has that.
	 */
	List<Integer> choices(int driver) {
		List<FinishId> finishes = this.free;
		if (isCharted()) {
			finishes = goesWith(driver) ? List.of()
					: this.step.coverage().answers(new FinishId(driver), this.materials);
		}
		List<Integer> choices = new ArrayList<>();
		finishes.stream().distinct().map(FinishId::value).filter(this::isAnswered).forEach(choices::add);
		if (this.step.optional() || goesWith(driver)) {
			choices.add(HIDDEN);
		}
		return choices;
	}

	/**
	 * What the last of the parts has that follow this one.
	 */
	int follow(int choice) {
		int driver = choice;
		for (Coverage follower : this.followers) {
			if (driver > HIDDEN) {
				List<FinishId> answers = follower.answers(new FinishId(driver), this.materials);
				driver = answers.isEmpty() ? DEAD : answers.get(0).value();
			}
		}
		return driver;
	}

	private boolean isAnswered(int choice) {
		return follow(choice) != DEAD;
	}

}
