package dev.veneer.sketchbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.PartName;
import dev.veneer.configuration.Picker;
import dev.veneer.configuration.Resolution;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.Tab;
import dev.veneer.configuration.Variant;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.scene.Scene;
import dev.veneer.sketchbook.SketchbookView.Choice;
import dev.veneer.sketchbook.SketchbookView.Chosen;
import dev.veneer.sketchbook.SketchbookView.Photograph;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the view of a sketchbook at a choice.
 */
@Component
class SketchbookPages {

	/** Without a script the browser itself waits for a picture that is not there yet. */
	private static final int SECONDS_TO_WAIT = 60;

	private final Books books;

	private final Pictures pictures;

	private final Qualities qualities;

	SketchbookPages(Books books, Pictures pictures, Qualities qualities) {
		this.books = books;
		this.pictures = pictures;
		this.qualities = qualities;
	}

	/**
	 * Whether photographs can be taken at all: that needs a quality.
	 */
	boolean isReady() {
		return this.qualities.findPrimary().isPresent();
	}

	boolean exists(Scene scene) {
		return this.pictures.find(this.qualities.primary(), scene.renderName()).isPresent();
	}

	SketchbookView view(Catalogue catalogue, Opening opening, BookKind kind, Texts texts) {
		Resolved now = opening.now();
		Quality quality = this.qualities.primary();
		Book book = Book.of(catalogue, now, quality, kind);
		Offers offers = new Offers(book, now, texts);
		List<Chosen> chosen = offers.chosen();
		return new SketchbookView(name(now, texts), kind == BookKind.MODEL, chosen, notes(opening, kind, texts),
				photograph(book, now, chosen, texts), tabs(book, now, texts), variants(book, now, texts),
				offers.parts(), this.books.data(book, texts), book.styles().indexOf(now.style()),
				now.configuration().toString(), book.page(now));
	}

	/**
	 * The picture of a choice of a product.
	 */
	Photograph photograph(Catalogue catalogue, Resolved now, Texts texts) {
		Book book = Book.of(catalogue, now, this.qualities.primary(), BookKind.PRODUCT);
		return photograph(book, now, new Offers(book, now, texts).chosen(), texts);
	}

	private Photograph photograph(Book book, Resolved now, List<Chosen> chosen, Texts texts) {
		boolean ready = exists(now.scene());
		String src = ready ? book.picture(now.scene()) : book.request(now, SECONDS_TO_WAIT);
		String name = name(now, texts);
		String summary = chosen.stream()
			.filter(Chosen::present)
			.map(Chosen::sentence)
			.collect(Collectors.joining(", "));
		return new Photograph(src, ready, book.width(), book.height(), texts.get("picture.alt", name, summary),
				name + " - " + summary + "." + book.quality().format().extension());
	}

	private static List<String> notes(Opening opening, BookKind kind, Texts texts) {
		Stream<String> draft = (kind == BookKind.DRAFT) ? Stream.of(texts.get("note.draft")) : Stream.empty();
		return Stream.concat(draft, opening.notes().stream()).toList();
	}

	private static List<Choice> tabs(Book book, Resolved now, Texts texts) {
		List<Tab> tabs = Tab.allOf(now.product());
		return (tabs.size() < 2) ? List.of()
				: tabs.stream()
					.map((tab) -> new Choice(styleLabel(tab.variants().get(0), texts),
							href(book, now, tab.variants().get(0)).orElse(null), tab.equals(book.tab()), 0))
					.toList();
	}

	private static List<Choice> variants(Book book, Resolved now, Texts texts) {
		List<Variant> variants = book.tab().variants();
		return (variants.size() < 2) ? List.of() : variants.stream()
			.map((variant) -> new Choice(variantLabel(variants, variant, texts), href(book, now, variant).orElse(null),
					variant.styles().contains(now.style()), variants.indexOf(variant)))
			.toList();
	}

	private static Optional<String> href(Book book, Resolved now, Variant variant) {
		return new Picker(book.catalogue()).switchTo(now, variant).map((picked) -> book.page(picked.after()));
	}

	/**
	 * Of two variants one has parts that the other lacks, and that is what they are
	 * called by, unless somebody wrote better names for them.
	 */
	private static String variantLabel(List<Variant> variants, Variant variant, Texts texts) {
		Locale locale = texts.locale();
		boolean named = !variant.styles().get(0).label().in(locale).equals(variant.styles().get(0).name());
		if (named || variants.size() > 2) {
			return styleLabel(variant, texts);
		}
		Variant larger = (variants.get(0).signature().size() > variants.get(1).signature().size()) ? variants.get(0)
				: variants.get(1);
		Variant smaller = (larger == variants.get(0)) ? variants.get(1) : variants.get(0);
		String more = larger.signature()
			.stream()
			.filter((part) -> !smaller.signature().contains(part))
			.map((part) -> partLabel(larger, part, locale))
			.collect(Collectors.joining(", "));
		return texts.get((variant == larger) ? "choice.with" : "choice.without", more.toLowerCase(locale));
	}

	private static String partLabel(Variant variant, PartName part, Locale locale) {
		return variant.styles().get(0).part(part).orElseThrow().label().in(locale);
	}

	private static String styleLabel(Variant variant, Texts texts) {
		String label = variant.styles().get(0).label().in(texts.locale());
		return label.substring(0, 1).toUpperCase(texts.locale()) + label.substring(1);
	}

	private static String name(Resolved now, Texts texts) {
		return now.product().label().in(texts.locale());
	}

}
