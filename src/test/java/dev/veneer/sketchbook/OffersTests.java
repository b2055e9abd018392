package dev.veneer.sketchbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import dev.veneer.sketchbook.SketchbookView.Group;
import dev.veneer.sketchbook.SketchbookView.PartView;
import dev.veneer.sketchbook.SketchbookView.Swatch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OffersTests {

	static final Quality SKETCH = new Quality("sketch", 1024, Engine.AUTO, null, 12, true, PictureFormat.WEBP, 92,
			true);

	@Test
	void mergesThePalettesOfStylesWithEqualSignatures() {
		assertThat(patterns(part(offers(Fixtures.KINO, "", BookKind.PRODUCT), "Top"))).containsExactly("oak", "walnut",
				"linoleum");
	}

	@Test
	void linksEverySwatchToThePageItLeadsTo() {
		assertThat(swatch(part(offers(Fixtures.KINO, "", BookKind.PRODUCT), "Top"), 340).href())
			.isEqualTo("/product/1/sketchbook?config=Frame:1101-Top:340");
	}

	@Test
	void hidesChartedPartsAndArchivedFinishes() {
		List<PartView> parts = offers(Fixtures.MARU, "Table:340", BookKind.PRODUCT).parts();
		assertThat(parts).extracting(PartView::name).containsExactly("Frame", "Slats", "Table", "Pads", "Bolsters");
		assertThat(swatches(parts.get(1))).extracting(Swatch::finish).containsExactly(1101, 1102);
	}

	@Test
	void offersToRemoveOptionalPartsOnly() {
		List<PartView> parts = offers(Fixtures.MARU, "", BookKind.PRODUCT).parts();
		assertThat(parts).filteredOn((part) -> part.none() != null)
			.extracting(PartView::name)
			.containsExactly("Pads", "Bolsters");
	}

	@Test
	void hasThePartsOfTheOtherVariantInReserve() {
		PartView table = part(offers(Fixtures.MARU, "", BookKind.PRODUCT), "Table");
		assertThat(table.present()).isFalse();
		assertThat(swatches(table)).isNotEmpty();
	}

	@Test
	void leadsNowhereFromAFinishThatTheChartHasNoAnswerFor() {
		assertThat(swatch(part(offers(Fixtures.MARU, "Table:340", BookKind.PRODUCT), "Table"), 1102).href()).isNull();
	}

	@Test
	void offersEveryFinishOnEveryMeshOfAModel() {
		Product model = ModelBook.of(Fixtures.KINO_MODEL, Fixtures.materials());
		Offers offers = offers(model, "", BookKind.MODEL);
		assertThat(offers.parts()).extracting(PartView::name).containsExactly("Frame", "Top", "Insert", "Rim");
		assertThat(swatch(part(offers, "Rim"), 241).href())
			.isEqualTo("/model/kino-stool/sketchbook?config=Frame:1101-Top:1101-Insert:1101-Rim:241");
	}

	static Book book(Product product, String configuration, BookKind kind) {
		return Book.of(Fixtures.catalogue(), now(product, configuration), SKETCH, kind);
	}

	static Resolved now(Product product, String configuration) {
		return (Resolved) new Resolver(Fixtures.catalogue()).resolve(product, Configuration.parse(configuration));
	}

	private static Offers offers(Product product, String configuration, BookKind kind) {
		return new Offers(book(product, configuration, kind), now(product, configuration), Texts.of(Locale.ENGLISH));
	}

	private static PartView part(Offers offers, String name) {
		return offers.parts().stream().filter((part) -> part.name().equals(name)).findFirst().orElseThrow();
	}

	private static List<String> patterns(PartView part) {
		return part.groups().stream().map(Group::pattern).toList();
	}

	private static List<Swatch> swatches(PartView part) {
		return Stream
			.concat(Optional.ofNullable(part.none()).stream(),
					part.groups().stream().flatMap((group) -> group.swatches().stream()))
			.toList();
	}

	private static Swatch swatch(PartView part, int finish) {
		return swatches(part).stream().filter((swatch) -> swatch.finish() == finish).findFirst().orElseThrow();
	}

}
