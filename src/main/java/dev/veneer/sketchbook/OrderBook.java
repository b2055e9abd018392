package dev.veneer.sketchbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.Palette;
import dev.veneer.configuration.Tab;
import dev.veneer.configuration.Variant;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What the script of an order's page knows: the rules of a whole product, all of its tabs
 * in one book, and which pictures there are at each quality.
 */
@Component
public class OrderBook {

	private final Pictures pictures;

	private final JsonMapper json;

	OrderBook(Pictures pictures, JsonMapper json) {
		this.pictures = pictures;
		this.json = json;
	}

	/**
	 * JSON that may stand in a script element: a page's data as {@code book.js} reads it,
	 * and {@code stock} with a list of {@code {quality, ready, stale}}; {@code ready} and
	 * {@code stale} have a set for every style, or null for a style that has more
	 * combinations than can be numbered. {@code styles} has the names of the styles as
	 * the API calls them, and {@code swatches} the address of every finish's.
	 * @param qualities those that can be ordered
	 * @param stale which pictures at a quality would be made from something else today;
	 * they are among those that are ready, too
	 */
	public String data(Catalogue catalogue, Product product, List<Quality> qualities,
			Function<Quality, List<RenderName>> stale, Locale locale) {
		Book book = new Book(catalogue, product, new Tab(Variant.allOf(product)), qualities.get(0), BookKind.PRODUCT);
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("book", PageData.of(book, Texts.of(locale), (style) -> null));
		data.put("stock", qualities.stream().map((quality) -> stock(book, quality, stale.apply(quality))).toList());
		data.put("styles", book.styles().stream().map(Style::name).toList());
		data.put("swatches", swatches(book));
		return this.json.writeValueAsString(data).replace("<", "\\u003c");
	}

	private static Map<Integer, String> swatches(Book book) {
		Materials materials = book.catalogue().materials();
		return book.styles()
			.stream()
			.flatMap((style) -> style.parts().stream())
			.flatMap((part) -> Palette.of(part, materials).stream())
			.distinct()
			.collect(Collectors.toMap(FinishId::value, (id) -> Offers.src(materials.finish(id).orElseThrow())));
	}

	private Stock stock(Book book, Quality quality, List<RenderName> stale) {
		List<RenderName> ready = this.pictures.ready(book.product().model().name(), quality);
		return new Stock(quality.name(), sets(book, ready), sets(book, stale));
	}

	private static List<@Nullable ReadySet> sets(Book book, List<RenderName> pictures) {
		return book.styles().stream().<@Nullable ReadySet>map((style) -> set(book, style, pictures)).toList();
	}

	private static @Nullable ReadySet set(Book book, Style style, List<RenderName> pictures) {
		return new ReadyNumbers(style, book.catalogue().materials()).write(pictures);
	}

	/**
	 * The pictures that there are at a quality.
	 */
	private record Stock(String quality, List<@Nullable ReadySet> ready, List<@Nullable ReadySet> stale) {

	}

}
