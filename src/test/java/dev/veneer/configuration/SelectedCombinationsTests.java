package dev.veneer.configuration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.scene.Covering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Counts, lists and samples against brute force: every configuration is asked of the
 * resolver.
 */
class SelectedCombinationsTests {

	private static final Catalogue CATALOGUE = Fixtures.catalogue();

	@Test
	void combinesEverythingThatIsNotSpokenOf() {
		assertThat(all(Fixtures.KINO).count()).isEqualTo(3 * 3 + 3 * 2);
		assertThat(all(Fixtures.MARU).count()).isEqualTo(2 * 2 * 6 * 5 + 2 * 2 * 4 * 6 * 5);
	}

	@Test
	void takesAChoiceInEveryStyleThatHasThePart() {
		Selection walnut = selection(Set.of("solid", "inlay"), "Frame", 1127);
		assertThat(of(Fixtures.KINO, walnut).list(5)).extracting((each) -> each.configuration().toString())
			.containsExactly("Frame:1127-Top:1101", "Frame:1127-Top:1102", "Frame:1127-Top:1127", "Frame:1127-Top:340",
					"Frame:1127-Top:341");
	}

	@Test
	void leavesOutStylesThatAreNotWanted() {
		assertThat(of(Fixtures.KINO, new Selection(Set.of("inlay"), Map.of())).count()).isEqualTo(6);
		assertThat(of(Fixtures.KINO, new Selection(Set.of(), Map.of())).list(0)).isEmpty();
		assertThat(of(Fixtures.KINO, new Selection(Set.of(), Map.of())).sample()).isEmpty();
	}

	@Test
	void removesAPartOnlyWhereThatIsWanted() {
		assertThat(of(Fixtures.MARU, selection(Set.of("plain"), "Pads", 0)).count()).isEqualTo(2 * 2 * 5);
		assertThat(of(Fixtures.MARU, selection(Set.of("plain"), "Pads", 231)).count()).isEqualTo(2 * 2 * 5);
		assertThat(of(Fixtures.MARU, selection(Set.of("plain"), "Frame", 0)).count()).isZero();
	}

	@Test
	void knowsNoFinishThatIsNotMadeAnyMore() {
		assertThat(of(Fixtures.KINO, selection(Set.of("solid", "inlay"), "Frame", 1103)).count()).isZero();
	}

	@Test
	void refusesToListMoreThanIsAskedFor() {
		assertThatIllegalStateException().isThrownBy(() -> all(Fixtures.KINO).list(14)).withMessageContaining("15");
	}

	@Test
	void isWhatTheResolverSaysWhateverTheProduct() {
		int judged = 0;
		int some = 0;
		for (int seed = 0; seed < 1200; seed++) {
			Optional<Product> product = RandomSelections.product(seed);
			if (product.isPresent()) {
				RandomSelections random = new RandomSelections(seed, CATALOGUE);
				Selection selection = random.selection(product.get());
				Set<Resolved> expected = random.selected(product.get(), selection);
				assertCombines(product.get(), selection, expected);
				judged++;
				some += expected.isEmpty() ? 0 : 1;
			}
		}
		assertThat(judged).isGreaterThan(400);
		assertThat(some).isGreaterThan(200);
	}

	@Test
	void isWhatTheResolverSaysOfTheStoolTheBenchAndAChartedGroup() {
		for (Product product : List.of(Fixtures.KINO, Fixtures.MARU, ResolverTests.suited())) {
			for (int seed = 0; seed < 8; seed++) {
				RandomSelections random = new RandomSelections(seed, CATALOGUE);
				Selection selection = (seed == 0) ? new Selection(RandomSelections.allStyles(product), Map.of())
						: random.selection(product);
				assertCombines(product, selection, random.selected(product, selection));
			}
		}
	}

	/**
	 * The number of combinations that a sample has; it is the same every time. Three
	 * parts, and one more than a field has numbers, can't be bettered.
	 */
	@ParameterizedTest
	@CsvSource({ "'10,10', 100", "'10,10,10', 100", "'7,12,9', 108", "'5,5,5,5,5,5', 25", "'9,9,9,9,9', 81",
			"'10,10,10,10', 121", "'20,20,20,5', 400", "'3,3,3,3,3,3,3,3,3,3', 18", "'2,2,2,2,2,2,2,2,2,2,2,2', 9" })
	void samplesFewCombinations(String sizes, int most) {
		Samples samples = Samples.of(sizes);
		List<Resolved> sample = samples.combinations().sample();
		assertThat(sample).hasSizeBetween(samples.combinations().leastSample(), most);
		assertThat(samples.combinations().sample()).isEqualTo(sample);
		assertThat(pairs(sample)).isEqualTo(samples.pairs());
	}

	@Test
	void samplesMoreCombinationsThanCouldBeListed() {
		Samples samples = Samples.of("60,60,60,60,60");
		assertThat(samples.combinations().count()).isEqualTo(BigInteger.valueOf(60).pow(5));
		List<Resolved> sample = samples.combinations().sample();
		assertThat(samples.combinations().leastSample()).isEqualTo(3600);
		assertThat(sample).hasSizeLessThan(3600 * 5 / 4);
		assertThat(pairs(sample)).isEqualTo(samples.pairs());
	}

	@Test
	void refusesSamplesThatWouldBeNone() {
		assertThatIllegalStateException().isThrownBy(() -> Samples.of("300,300").combinations().sample())
			.withMessageContaining("90000");
	}

	private static void assertCombines(Product product, Selection selection, Set<Resolved> expected) {
		SelectedCombinations combinations = of(product, selection);
		String what = selection + " of " + product;
		assertThat(combinations.count().intValueExact()).as(what).isEqualTo(expected.size());
		assertThat(combinations.list(expected.size())).as(what).hasSameSizeAs(expected);
		assertThat(new HashSet<>(combinations.list(expected.size()))).as(what).isEqualTo(expected);
		List<Resolved> sample = combinations.sample();
		assertThat(sample).as(what).doesNotHaveDuplicates().isSubsetOf(expected);
		assertThat(sample).as(what).hasSizeGreaterThanOrEqualTo(combinations.leastSample());
		assertThat(pairs(sample)).as(what).isEqualTo(pairs(expected));
	}

	/** For each signature and two of its parts, what meets; of one part, what it has. */
	static Map<String, Set<Long>> pairs(Iterable<Resolved> all) {
		Map<String, Set<Long>> pairs = new HashMap<>();
		for (Resolved each : all) {
			List<Map.Entry<PartName, Covering>> choices = new ArrayList<>(each.choices().entrySet());
			String signature = each.choices().keySet().toString();
			for (int i = 0; i < choices.size(); i++) {
				for (int j = (choices.size() == 1) ? i : i + 1; j < choices.size(); j++) {
					long one = choices.get(i).getValue().number();
					pairs.computeIfAbsent(signature + i + "," + j, (key) -> new HashSet<>())
						.add(one << 32 | choices.get(j).getValue().number());
				}
			}
		}
		return pairs;
	}

	private static Selection selection(Set<String> styles, String part, int number) {
		Covering covering = (number == 0) ? Covering.HIDDEN : Covering.of(Fixtures.id(number));
		return new Selection(styles, Map.of(new PartName(part), Set.of(covering)));
	}

	private static SelectedCombinations all(Product product) {
		return of(product, new Selection(RandomSelections.allStyles(product), Map.of()));
	}

	private static SelectedCombinations of(Product product, Selection selection) {
		return SelectedCombinations.of(product, selection, CATALOGUE.materials());
	}

}
