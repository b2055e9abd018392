package dev.veneer.material;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A name that people read, in English and, where somebody wrote it, in Russian.
 */
public record Label(String en, @Nullable String ru) {

	public Label {
		if (en.isBlank() || en.length() > 120) {
			throw new IllegalArgumentException("A name has 1 to 120 characters, unlike '" + en + "'");
		}
	}

	public static Label of(String en) {
		return new Label(en, null);
	}

	public String in(Locale locale) {
		return (this.ru != null && locale.getLanguage().equals("ru")) ? this.ru : this.en;
	}

}
