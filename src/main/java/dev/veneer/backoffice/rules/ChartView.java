package dev.veneer.backoffice.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A colorchart's page.
 *
 * @param natures what can have rows
 * @param patterns what has rows
 * @param gaps what parts need and the chart does not have
 * @param archived answers that are no longer made
 * @param finishes what can be typed, for the browser to complete
 */
record ChartView(List<NatureView> natures, List<PatternView> patterns, List<GapView> gaps, List<String> archived,
		List<Swatch> finishes) {

	/**
	 * A nature whose patterns can be shown.
	 */
	record NatureView(String id, String label, List<Choice> patterns) {

	}

	/**
	 * A pattern that can be shown.
	 */
	record Choice(String id, String label, int size, boolean chosen) {

	}

	/**
	 * A pattern with a row for each of its finishes.
	 *
	 * @param fill what was typed for all of them
	 */
	record PatternView(String id, String label, String fill, List<Row> rows) {

	}

	/**
	 * A driver.
	 *
	 * @param typed its answers as they were typed
	 * @param answers its answers as they were understood
	 * @param wrong what is wrong with them
	 * @param missing whether a part needs an answer and there is none
	 */
	record Row(Swatch driver, String typed, List<Swatch> answers, @Nullable String wrong, boolean missing) {

	}

	/**
	 * What one part needs.
	 */
	record GapView(long product, String place, int count, String drivers) {

	}

}
