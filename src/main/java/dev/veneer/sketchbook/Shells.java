package dev.veneer.sketchbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Puts together what is around a page.
 */
@Component
class Shells {

	private final PageFiles files;

	Shells(PageFiles files) {
		this.files = files;
	}

	Shell of(SketchbookView view, Texts texts) {
		return of(texts, texts.get("page.title", view.name()), view.address(), view.address(),
				view.photograph().ready() ? view.photograph().src() : null);
	}

	/**
	 * @param address the page, as it is linked to in another language
	 */
	Shell of(Texts texts, String title, String address, @Nullable String canonical, @Nullable String image) {
		String language = texts.locale().getLanguage();
		String separator = address.contains("?") ? "&" : "?";
		List<Shell.Link> languages = List.of(
				new Shell.Link("English", address + separator + "lang=en", "en", language.equals("en")),
				new Shell.Link("Русский", address + separator + "lang=ru", "ru", language.equals("ru")));
		return new Shell(texts, this.files.folder(), this.files.modules(), title, languages, absolute(canonical),
				absolute(image));
	}

	/** Those who read these are not on the page. */
	private static @Nullable String absolute(@Nullable String path) {
		return (path != null) ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path : null;
	}

}
