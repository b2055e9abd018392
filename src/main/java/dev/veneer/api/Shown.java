package dev.veneer.api;

/**
 * A caller's text, fit to be shown in an answer: not too long, nothing invisible.
 */
public final class Shown {

	private Shown() {
	}

	public static String of(String text) {
		return cut(text, 80);
	}

	/**
	 * As {@link #of}, for a sentence that has a caller's text in it.
	 */
	public static String sentence(String text) {
		return cut(text, 600);
	}

	private static String cut(String text, int longest) {
		String cut = (text.length() > longest) ? text.substring(0, longest) + "..." : text;
		return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?");
	}

}
