package dev.veneer.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.veneer.material.FinishId;

/**
 * Follows the answers of a colorchart, depth first and without recursion: a chart of
 * thousands may be one long chain.
 */
final class ChartLoop {

	private final Colorchart chart;

	/** From here no way leads back. */
	private final Set<FinishId> cleared = new HashSet<>();

	private final Deque<FinishId> way = new ArrayDeque<>();

	private final Map<FinishId, Iterator<FinishId>> open = new HashMap<>();

	ChartLoop(Colorchart chart) {
		this.chart = chart;
	}

	Optional<List<FinishId>> find() {
		for (FinishId driver : new TreeSet<>(this.chart.answers().keySet())) {
			Optional<List<FinishId>> loop = this.cleared.contains(driver) ? Optional.empty() : from(driver);
			if (loop.isPresent()) {
				return loop;
			}
		}
		return Optional.empty();
	}

	private Optional<List<FinishId>> from(FinishId driver) {
		enter(driver);
		while (!this.way.isEmpty()) {
			FinishId here = this.way.getLast();
			Iterator<FinishId> answers = this.open.get(here);
			if (!answers.hasNext()) {
				leave(here);
				continue;
			}
			FinishId answer = answers.next();
			if (this.open.containsKey(answer)) {
				return Optional.of(backTo(answer));
			}
			if (!this.cleared.contains(answer)) {
				enter(answer);
			}
		}
		return Optional.empty();
	}

	private void enter(FinishId finish) {
		this.way.addLast(finish);
		this.open.put(finish, this.chart.answer(finish).iterator());
	}

	private void leave(FinishId finish) {
		this.way.removeLast();
		this.open.remove(finish);
		this.cleared.add(finish);
	}

	private List<FinishId> backTo(FinishId finish) {
		List<FinishId> loop = new ArrayList<>(this.way);
		loop = new ArrayList<>(loop.subList(loop.indexOf(finish), loop.size()));
		loop.add(finish);
		return loop;
	}

}
