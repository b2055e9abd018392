package dev.veneer.sketchbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.Palette;
import dev.veneer.configuration.Variant;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.MeshName;
import org.jspecify.annotations.Nullable;

/**
 * What the page's script knows: the rules of one book, the names to show, and which
 * pictures are ready. The script reads it in {@code book.js}.
 */
record PageData(String name, String model, List<String> meshes, boolean byMeshes, String pictures, String extension,
		String quality, String requests, String page, List<FinishData> finishes, List<VariantData> variants,
		List<StyleData> styles, Map<String, String> texts) {

	static PageData of(Book book, Texts texts, Function<Style, @Nullable ReadySet> ready) {
		Locale locale = texts.locale();
		List<Style> styles = book.styles();
		return new PageData(book.product().label().in(locale), book.product().model().name().value(),
				book.product().model().meshNames().stream().map(MeshName::value).toList(), book.kind().asksByMeshes(),
				"/renders/" + book.quality().name() + "/", book.quality().format().extension(), book.quality().name(),
				book.requests(), book.page(), finishes(book, locale),
				book.tab().variants().stream().map((variant) -> VariantData.of(variant, styles)).toList(),
				styles.stream().map((style) -> StyleData.of(book, style, locale, ready.apply(style))).toList(),
				texts.ofScript());
	}

	/**
	 * All finishes of the natures that occur, archived ones too: an old link may have
	 * one.
	 */
	private static List<FinishData> finishes(Book book, Locale locale) {
		Materials materials = book.catalogue().materials();
		return book.styles()
			.stream()
			.flatMap((style) -> style.parts().stream())
			.flatMap((part) -> Stream.concat(part.natures().stream().flatMap((id) -> materials.finishesOf(id).stream()),
					charted(part).flatMap((id) -> materials.finish(id).stream())))
			.distinct()
			.map((finish) -> FinishData.of(finish, materials, locale))
			.toList();
	}

	private static Stream<FinishId> charted(Part part) {
		return (part.colorchart() != null) ? part.colorchart().answers().values().stream().flatMap(List::stream)
				: Stream.empty();
	}

	record FinishData(int id, String name, String pattern, String patternName, String nature, int colour) {

		static FinishData of(Finish finish, Materials materials, Locale locale) {
			return new FinishData(finish.id().value(), finish.label().in(locale), finish.pattern(),
					materials.patternOf(finish).label().in(locale), finish.nature(), finish.colour());
		}

	}

	record VariantData(List<Integer> styles) {

		static VariantData of(Variant variant, List<Style> styles) {
			return new VariantData(variant.styles().stream().map(styles::indexOf).toList());
		}

	}

	record StyleData(int variant, List<PartData> parts,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReadySet ready) {

		static StyleData of(Book book, Style style, Locale locale, @Nullable ReadySet ready) {
			int variant = book.tab().variants().indexOf(book.variantOf(style).orElseThrow());
			return new StyleData(variant,
					style.parts().stream().map((part) -> PartData.of(book, part, locale)).toList(), ready);
		}

	}

	/**
	 * A part.
	 *
	 * @param initial its default finish, or 0
	 * @param values what it may ever have
	 * @param chart for a charted part, what it may have next to each finish of the part
	 * before
	 * @param meshes the places of its meshes in the model
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record PartData(String name, String label, boolean shown, boolean optional, int initial, List<Integer> values,
			@Nullable Map<Integer, List<Integer>> chart, List<Integer> meshes) {

		static PartData of(Book book, Part part, Locale locale) {
			List<MeshName> meshes = book.product().model().meshNames();
			List<FinishId> values = Palette.of(part, book.catalogue().materials());
			FinishId initial = part.defaultFinish();
			return new PartData(part.name().value(), part.label().in(locale), part.isShown(), part.optional(),
					(initial != null) ? initial.value() : 0, numbers(values.stream()), chart(part, values),
					part.meshes().stream().map(meshes::indexOf).toList());
		}

		private static @Nullable Map<Integer, List<Integer>> chart(Part part, List<FinishId> present) {
			if (part.colorchart() == null) {
				return null;
			}
			Map<Integer, List<Integer>> chart = new TreeMap<>();
			part.colorchart()
				.answers()
				.forEach((driver, answers) -> chart.put(driver.value(),
						numbers(answers.stream().filter(present::contains))));
			return chart;
		}

		private static List<Integer> numbers(Stream<FinishId> finishes) {
			return finishes.map(FinishId::value).toList();
		}

	}

}
