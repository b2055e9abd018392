package dev.veneer.sketchbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.RandomSelections;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.SelectedCombinations;
import dev.veneer.configuration.Selection;
import dev.veneer.configuration.Tab;
import dev.veneer.configuration.Variant;
import dev.veneer.scene.Covering;
import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds server and page to the same counts: this writes down books, selections and what
 * brute force says of them, and {@code selection.test.js} counts again. Run with
 * {@code -Dgolden=write} to write the file anew.
 */
class SelectionFixtureTests {

	private static final Path FILE = Path.of("src/test/resources/dev/veneer/sketchbook/selections.json");

	private static final Catalogue CATALOGUE = Fixtures.catalogue();

	private static final int CASES = 60;

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void theServerCountsWhatTheFileSays() throws IOException {
		String cases = cases().stream()
			.map(this.mapper::writeValueAsString)
			.collect(Collectors.joining(",\n", "[\n", "\n]\n"));
		if ("write".equals(System.getProperty("golden"))) {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, cases);
		}
		assertThat(cases.equals(Files.readString(FILE))).as("%s is as this test would write it", FILE).isTrue();
	}

	private static List<Case> cases() {
		List<Case> cases = new ArrayList<>();
		for (Product product : List.of(Fixtures.KINO, Fixtures.MARU)) {
			for (int seed = 0; seed < 4; seed++) {
				cases.add(Case.of(product, seed));
			}
		}
		for (int seed = 0; cases.size() < CASES; seed++) {
			Optional<Product> product = RandomSelections.product(seed).filter(SelectionFixtureTests::isTelling);
			if (product.isPresent()) {
				Case judged = Case.of(product.get(), seed);
				if (judged.count() > 0) {
					cases.add(judged);
				}
			}
		}
		return cases;
	}

	/** Styles overlap, or a chart leaves a choice. */
	private static boolean isTelling(Product product) {
		Set<Resolved> allowed = new RandomSelections(0, CATALOGUE).allowed(product);
		int apart = product.styles().stream().mapToInt((style) -> alone(product, style).size()).sum();
		return apart > allowed.size() || product.styles()
			.stream()
			.flatMap((style) -> style.parts().stream())
			.anyMatch((part) -> part.isShown() && part.colorchart() != null);
	}

	/** What the style allows, were it the only one. */
	private static Set<Resolved> alone(Product product, Style style) {
		Product only = new Product(product.id(), product.label(), product.model(), List.of(style));
		return new RandomSelections(0, CATALOGUE).allowed(only);
	}

	/**
	 * A book, a selection and its counts.
	 *
	 * @param selected the styles' places in the book
	 * @param kept what parts may have; of others everything is wanted
	 * @param ready how many of the {@code count} have a picture
	 */
	record Case(List<PageData.VariantData> variants, List<PageData.StyleData> styles, List<Integer> selected,
			Map<String, Set<Integer>> kept, int count, int ready) {

		static Case of(Product product, int seed) {
			RandomSelections random = new RandomSelections(seed, CATALOGUE);
			Selection selection = random.selection(product);
			Set<Resolved> all = random.selected(product, selection);
			int count = SelectedCombinations.of(product, selection, CATALOGUE.materials()).count().intValueExact();
			assertThat(count).isEqualTo(all.size());
			Set<RenderName> pictures = pictures(product, seed);
			int ready = (int) all.stream().filter((each) -> pictures.contains(each.scene().renderName())).count();
			Book book = new Book(CATALOGUE, product, new Tab(Variant.allOf(product)), OffersTests.SKETCH,
					BookKind.PRODUCT);
			List<Style> styles = book.styles();
			List<Integer> selected = styles.stream()
				.filter((style) -> selection.styles().contains(style.name()))
				.map(styles::indexOf)
				.toList();
			return new Case(
					book.tab().variants().stream().map((each) -> PageData.VariantData.of(each, styles)).toList(),
					styles.stream().map((style) -> data(book, style, pictures)).toList(), selected, kept(selection),
					count, ready);
		}

		private static PageData.StyleData data(Book book, Style style, Set<RenderName> pictures) {
			ReadySet ready = new ReadyNumbers(style, CATALOGUE.materials()).write(List.copyOf(pictures));
			return PageData.StyleData.of(book, style, Locale.ENGLISH, ready);
		}

		/** Pictures of every style, also of combinations that become another. */
		private static Set<RenderName> pictures(Product product, int seed) {
			Set<String> names = new TreeSet<>();
			product.styles()
				.forEach((style) -> alone(product, style)
					.forEach((resolved) -> names.add(resolved.scene().renderName().value())));
			Random random = new Random(seed);
			return names.stream()
				.filter((name) -> random.nextInt(3) > 0)
				.map(RenderName::new)
				.collect(Collectors.toSet());
		}

		private static Map<String, Set<Integer>> kept(Selection selection) {
			Map<String, Set<Integer>> kept = new TreeMap<>();
			selection.parts()
				.forEach((part, values) -> kept.put(part.value(),
						values.stream().map(Covering::number).collect(Collectors.toCollection(TreeSet::new))));
			return kept;
		}

	}

}
