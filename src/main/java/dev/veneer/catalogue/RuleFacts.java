package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.veneer.audit.Facts;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;

/**
 * Limitations and colorcharts as the audit tells of them.
 */
final class RuleFacts {

	private static final int LONGEST = 1900;

	/**
	 * The audit keeps a change in one row, so a chart of thousands is told of in short.
	 */
	private static final int MOST_ANSWERS = 1000;

	private static final int LONGEST_ANSWER = 300;

	private RuleFacts() {
	}

	static Facts of(Limitation limitation) {
		return labelled(limitation.label())
			.and("patterns", Listing.of(limitation.patterns().stream().sorted().toList(), LONGEST))
			.and("finishes", Listing.of(limitation.finishes().stream().sorted().toList(), LONGEST));
	}

	static Facts of(Colorchart chart) {
		Facts facts = labelled(chart.label());
		List<String> rest = new ArrayList<>();
		int told = 0;
		for (Map.Entry<FinishId, List<FinishId>> answer : new TreeMap<>(chart.answers()).entrySet()) {
			String allowed = Listing.of(answer.getValue(), LONGEST_ANSWER);
			if (told++ < MOST_ANSWERS) {
				facts = facts.and(answer.getKey().toString(), allowed);
			}
			else {
				rest.add(answer.getKey() + ": " + allowed);
			}
		}
		return facts.and("answers", Listing.of(rest, LONGEST));
	}

	private static Facts labelled(Label label) {
		return Facts.of("name", label.en()).and("name-ru", label.ru());
	}

}
