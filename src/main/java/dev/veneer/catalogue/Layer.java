package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be chosen for one shown part from every state before it, and where that leads.
 *
 * @param forks by the place of the state before
 * @param states after the part
 * @param size how many choices all forks have
 */
record Layer(List<Fork> forks, List<State> states, int size) {

	/**
	 * @param most how many choices there may be
	 * @return nothing when there are more
	 */
	static Optional<Layer> of(MergedStyles styles, int place, List<State> before, Wanted wanted, long most) {
		boolean charted = styles.isCharted(place);
		List<MergedStyles.Choice> free = charted ? List.of() : styles.choices(place, ShownPart.HIDDEN, wanted);
		Map<State, Integer> numbers = new HashMap<>();
		List<State> states = new ArrayList<>();
		List<Fork> forks = new ArrayList<>();
		int size = 0;
		for (State state : before) {
			List<MergedStyles.Choice> choices = charted ? styles.choices(place, state.driver(), wanted) : free;
			size += choices.size();
			if (size > most) {
				return Optional.empty();
			}
			forks.add(fork(state, choices, styles.drives(place), numbers, states));
		}
		return Optional.of(new Layer(forks, states, size));
	}

	private static Fork fork(State state, List<MergedStyles.Choice> choices, boolean drives,
			Map<State, Integer> numbers, List<State> states) {
		int[] values = new int[choices.size()];
		int[] targets = new int[choices.size()];
		int count = 0;
		for (MergedStyles.Choice choice : choices) {
			State next = state.next(choice, drives);
			if (!next.isDead()) {
				values[count] = choice.value();
				targets[count++] = numbers.computeIfAbsent(next, (fresh) -> {
					states.add(fresh);
					return states.size() - 1;
				});
			}
		}
		return new Fork(values, targets).cut(count);
	}

}
