package dev.veneer.sketchbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Style;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes the data of the pages, and keeps it until the catalogue changes or a picture
 * appears: a page of a hundred thousand pictures is then not written again for everybody.
 */
@Component
class Books {

	private final Pictures pictures;

	private final JsonMapper json;

	private volatile Written written = new Written(null);

	Books(Pictures pictures, JsonMapper json) {
		this.pictures = pictures;
		this.json = json;
	}

	/**
	 * The book's data as JSON that may stand in a script element.
	 */
	String data(Book book, Texts texts) {
		List<RenderName> ready = this.pictures.ready(book.product().model().name(), book.quality());
		return writtenOf(book.catalogue()).books.computeIfAbsent(Key.of(book), (key) -> new Pages(book))
			.data(texts, ready);
	}

	/** A changed catalogue is another object. */
	private Written writtenOf(Catalogue catalogue) {
		Written written = this.written;
		if (written.catalogue != catalogue) {
			written = new Written(catalogue);
			this.written = written;
		}
		return written;
	}

	private static final class Written {

		private final @Nullable Catalogue catalogue;

		private final Map<Key, Pages> books = new ConcurrentHashMap<>();

		Written(@Nullable Catalogue catalogue) {
			this.catalogue = catalogue;
		}

	}

	private record Key(String page, String firstStyle, Quality quality) {

		static Key of(Book book) {
			return new Key(book.page(), book.styles().get(0).name(), book.quality());
		}

	}

	/**
	 * One book's data in every language asked for.
	 */
	private final class Pages {

		private final Book book;

		private final Map<Style, ReadyNumbers> numbers = new LinkedHashMap<>();

		private final Map<Locale, String> texts = new LinkedHashMap<>();

		private int size = -1;

		Pages(Book book) {
			this.book = book;
			book.styles()
				.forEach((style) -> this.numbers.put(style, new ReadyNumbers(style, book.catalogue().materials())));
		}

		synchronized String data(Texts texts, List<RenderName> ready) {
			if (ready.size() > this.size) {
				this.texts.clear();
				this.size = ready.size();
			}
			return this.texts.computeIfAbsent(texts.locale(), (locale) -> write(texts, ready));
		}

		private String write(Texts texts, List<RenderName> ready) {
			PageData data = PageData.of(this.book, texts, (style) -> this.numbers.get(style).write(ready));
			return Books.this.json.writeValueAsString(data).replace("<", "\\u003c");
		}

	}

}
