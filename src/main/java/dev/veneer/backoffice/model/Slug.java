package dev.veneer.backoffice.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a name that may stand in an address of one that a modeller gave:
 * {@code Ножка.001} becomes {@code nozhka}.
 */
final class Slug {

	private static final int LONGEST = 24;

	private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";

	private static final String[] LATIN = { "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
			"o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi",
			"ye", "g" };

	private static final Map<Integer, String> TRANSLITERATION = transliteration();

	private Slug() {
	}

	/**
	 * @param fallback taken when nothing of the text is left
	 */
	static String of(String text, String fallback) {
		String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		StringBuilder latin = new StringBuilder();
		small.codePoints()
			.forEach((sign) -> latin.append(TRANSLITERATION.getOrDefault(sign, Character.toString(sign))));
		String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			// how Blender tells copies apart
			.replaceAll("\\.[0-9]{3,}$", "")
			.replaceAll("[^a-z0-9]+", "_")
			.replaceAll("^[_0-9]+", "");
		String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("_+$", "");
		return cut.isEmpty() ? fallback : cut;
	}

	private static Map<Integer, String> transliteration() {
		Map<Integer, String> letters = new HashMap<>();
		for (int i = 0; i < LATIN.length; i++) {
			letters.put((int) CYRILLIC.charAt(i), LATIN[i]);
		}
		return letters;
	}

}
