package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.catalogue.Combinations.Step;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;

/**
 * Counts the configurations of styles with equal signatures without listing them: shown
 * part by shown part it keeps in how many ways each {@link State} is reached, since all
 * that a part needs to know is what covers the part just before it.
 */
final class MergedCount {

	/** That takes a second or two. */
	private static final long MOST_WORK = 20_000_000;

	private static final int HIDDEN = 0;

	/** The next part does not ask what this one has. */
	private static final int ANY = -1;

	private static final int DEAD = -2;

	private final List<List<Shown>> styles;

	private final Materials materials;

	private long work;

	/**
	 * @param styles 1 to 63
	 */
	MergedCount(List<List<Step>> styles, Materials materials) {
		this.styles = styles.stream().map((style) -> Shown.of(style, materials)).toList();
		this.materials = materials;
	}

	/**
	 * How many configurations exactly these styles allow: bit 0 is the first style. One
	 * in which everything is hidden is none.
	 * @return nothing when that is too much work
	 */
	Optional<Map<Long, BigInteger>> count() {
		Map<State, BigInteger> ways = Map.of(new State((1L << this.styles.size()) - 1, HIDDEN, false), BigInteger.ONE);
		int length = this.styles.get(0).size();
		for (int place = 0; place < length; place++) {
			ways = next(ways, place, place + 1 < length && isCharted(place + 1));
			if (this.work > MOST_WORK) {
				return Optional.empty();
			}
		}
		Map<Long, BigInteger> counts = new HashMap<>();
		ways.forEach((state, count) -> {
			if (state.seen()) {
				counts.merge(state.alive(), count, BigInteger::add);
			}
		});
		return Optional.of(counts);
	}

	private Map<State, BigInteger> next(Map<State, BigInteger> ways, int place, boolean matters) {
		Map<State, BigInteger> next = new HashMap<>();
		Map<Integer, Long> free = isCharted(place) ? Map.of() : choices(place, HIDDEN);
		for (Map.Entry<State, BigInteger> way : ways.entrySet()) {
			State state = way.getKey();
			Map<Integer, Long> choices = isCharted(place) ? choices(place, state.driver()) : free;
			this.work += choices.size();
			if (this.work > MOST_WORK) {
				break;
			}
			choices.forEach((choice, allowing) -> {
				long alive = state.alive() & allowing;
				if (alive != 0) {
					next.merge(new State(alive, matters ? choice : ANY, state.seen() || choice != HIDDEN),
							way.getValue(), BigInteger::add);
				}
			});
		}
		return next;
	}

	/**
	 * What may be chosen for the part at that place, and which styles allow it.
	 */
	private Map<Integer, Long> choices(int place, int driver) {
		Map<Integer, Long> choices = new LinkedHashMap<>();
		for (int i = 0; i < this.styles.size(); i++) {
			long bit = 1L << i;
			Shown part = this.styles.get(i).get(place);
			int before = (place == 0) ? HIDDEN : follow(this.styles.get(i).get(place - 1), driver);
			for (int choice : choices(part, before)) {
				if (follow(part, choice) != DEAD) {
					choices.merge(choice, bit, (one, other) -> one | other);
				}
			}
		}
		return choices;
	}

	private List<Integer> choices(Shown part, int driver) {
		Coverage coverage = part.step().coverage();
		boolean goes = coverage.isCharted() && driver <= HIDDEN;
		List<FinishId> finishes = part.free();
		if (coverage.isCharted()) {
			finishes = goes ? List.of() : coverage.answers(new FinishId(driver), this.materials);
		}
		List<Integer> choices = new ArrayList<>();
		finishes.stream().distinct().map(FinishId::value).forEach(choices::add);
		if (part.step().optional() || goes) {
			choices.add(HIDDEN);
		}
		return choices;
	}

	/**
	 * What the last of the parts has that follow this one.
	 */
	private int follow(Shown part, int choice) {
		int driver = choice;
		for (Coverage follower : part.followers()) {
			if (driver > HIDDEN) {
				List<FinishId> answers = follower.answers(new FinishId(driver), this.materials);
				driver = answers.isEmpty() ? DEAD : answers.get(0).value();
			}
		}
		return driver;
	}

	private boolean isCharted(int place) {
		return this.styles.stream().anyMatch((style) -> style.get(place).step().coverage().isCharted());
	}

	/**
	 * Where the count has got to.
	 *
	 * @param alive the styles that allow everything so far, as bits
	 * @param driver what the last shown part has
	 * @param seen whether anything is to be seen so far
	 */
	private record State(long alive, int driver, boolean seen) {
	}

	/**
	 * A shown part, and those after it that follow it unseen.
	 *
	 * @param free what it may have if it follows no other
	 */
	private record Shown(Step step, List<FinishId> free, List<Coverage> followers) {

		static List<Shown> of(List<Step> style, Materials materials) {
			List<Shown> shown = new ArrayList<>();
			for (Step step : style) {
				if (step.coverage().isShown()) {
					List<FinishId> free = step.coverage().isCharted() ? List.of() : step.coverage().finishes(materials);
					shown.add(new Shown(step, free, new ArrayList<>()));
				}
				// one that has nothing to follow is wrong, and is told of elsewhere
				else if (!shown.isEmpty()) {
					shown.get(shown.size() - 1).followers().add(step.coverage());
				}
			}
			return shown;
		}

	}

}
