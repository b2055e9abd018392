package dev.veneer.backoffice.form;

import java.util.regex.Pattern;

/**
 * Numbers as forms send them: ASCII digits and nothing else.
 */
public final class Numbers {

	private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

	private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,8})([.,][0-9]{1,9})?");

	private Numbers() {
	}

	/**
	 * @throws IllegalArgumentException when it is none
	 */
	public static int whole(String text) {
		if (!WHOLE.matcher(text.strip()).matches()) {
			throw new IllegalArgumentException("A whole number such as 12 belongs here, not '" + text + "'");
		}
		return Integer.parseInt(text.strip());
	}

	/**
	 * @param text with a point or a comma
	 * @throws IllegalArgumentException when it is none
	 */
	public static double decimal(String text) {
		if (!DECIMAL.matcher(text.strip()).matches()) {
			throw new IllegalArgumentException("A number such as 0.35 belongs here, not '" + text + "'");
		}
		return Double.parseDouble(text.strip().replace(',', '.'));
	}

}
