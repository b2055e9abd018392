package dev.veneer.backoffice.material;

import java.util.List;
import java.util.Map;

/**
 * A table of finishes as it was sent. What its cells say is not judged yet.
 *
 * @param lines those that could be read
 * @param troubles why others could not
 */
record Sheet(List<Line> lines, List<Trouble> troubles) {

	Sheet {
		lines = List.copyOf(lines);
		troubles = List.copyOf(troubles);
	}

	/**
	 * A line of the table.
	 *
	 * @param number as an editor of texts counts lines, 1 for the titles
	 * @param cells without the columns that the table does not have
	 */
	record Line(long number, Map<SheetColumn, String> cells) {

		Line {
			cells = Map.copyOf(cells);
		}

	}

	/**
	 * What is wrong with a line.
	 *
	 * @param key of a sentence in the messages
	 * @param facts what the sentence names
	 */
	record Trouble(long line, String key, List<String> facts) {

		Trouble {
			facts = List.copyOf(facts);
		}

		static Trouble of(long line, String key, String... facts) {
			return new Trouble(line, key, List.of(facts));
		}

	}

}
