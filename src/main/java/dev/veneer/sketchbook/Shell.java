package dev.veneer.sketchbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param files where the pages' own files are served
 * @param modules the scripts, to be fetched at once instead of one after the other
 * @param canonical the page's plain address, if it has one
 * @param image the address of a picture to show where the page is shared
 */
public record Shell(Texts texts, String files, List<String> modules, String title, List<Link> languages,
		@Nullable String canonical, @Nullable String image) {

	public String text(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	public String language() {
		return this.texts.locale().getLanguage();
	}

	/**
	 * A link among others, of which one may be the current.
	 */
	public record Link(String label, String href, String language, boolean current) {

	}

}
