package dev.veneer.sketchbook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * What the pages say, in one language. The bundle stands alone, so that no other module's
 * texts get in its way.
 */
final class Texts {

	private static final String BUNDLE = "messages_sketchbook";

	private final Locale locale;

	private final ResourceBundle bundle;

	private Texts(Locale locale) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * English for every language that there are no texts in.
	 */
	static Texts of(Locale locale) {
		return new Texts(locale.getLanguage().equals("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
	}

	Locale locale() {
		return this.locale;
	}

	String get(String key, Object... arguments) {
		String text = this.bundle.getString(key);
		return (arguments.length == 0) ? text : new MessageFormat(text, this.locale).format(arguments);
	}

	/**
	 * What the page's script says. Its texts have {@code {name}} in them, which the
	 * script fills in.
	 */
	Map<String, String> ofScript() {
		Map<String, String> texts = new TreeMap<>();
		for (String key : this.bundle.keySet()) {
			if (key.startsWith("script.")) {
				texts.put(key.substring("script.".length()), this.bundle.getString(key));
			}
		}
		return texts;
	}

}
