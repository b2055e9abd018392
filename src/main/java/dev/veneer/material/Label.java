package dev.veneer.material;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name that people read, in English and, where somebody wrote it, in Russian.
 */
public record Label(String en, @Nullable String ru) {

	/** Characters that a name may have. */
	public static final int LONGEST = 120;

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\u2800\\u3164]");

	/** Line ends, and what turns the direction of all that follows. */
	private static final Pattern TURNING = Pattern.compile("[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

	public Label {
		ru = (ru != null && ru.isBlank()) ? null : ru;
		check(en);
		if (ru != null) {
			check(ru);
		}
	}

	public static Label of(String en) {
		return new Label(en, null);
	}

	public String in(Locale locale) {
		return (this.ru != null && locale.getLanguage().equals("ru")) ? this.ru : this.en;
	}

	private static void check(String name) {
		if (INVISIBLE.matcher(name).replaceAll("").isBlank() || name.length() > LONGEST) {
			throw new IllegalArgumentException("A name has 1 to " + LONGEST + " characters, unlike '" + name + "'");
		}
		if (name.chars().anyMatch(Character::isISOControl) || TURNING.matcher(name).find()) {
			throw new IllegalArgumentException("A name has no tabs, line ends or other signs that can't be seen");
		}
	}

}
