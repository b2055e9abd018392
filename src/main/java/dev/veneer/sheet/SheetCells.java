package dev.veneer.sheet;

import java.util.regex.Pattern;

/**
 * What stands in the cells of a table: a spreadsheet would take some texts for formulas
 * and run them, so these get an apostrophe in front, and lose it when they are read back.
 */
public final class SheetCells {

	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r'].*", Pattern.DOTALL);

	private SheetCells() {
	}

	public static String written(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	/**
	 * The inverse of {@link #written}. An apostrophe in front of anything else stays.
	 */
	public static String read(String cell) {
		return (cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches()) ? cell.substring(1) : cell;
	}

}
