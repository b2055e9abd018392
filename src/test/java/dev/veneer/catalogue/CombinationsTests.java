package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.veneer.Fixtures;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Palette;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.Variant;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The count against brute force: every configuration is asked of the resolver.
 */
class CombinationsTests {

	private final Materials materials = Fixtures.materials();

	private final Resolver resolver = new Resolver(Fixtures.catalogue());

	@Test
	void countsWhatCustomersCanChoose() {
		assertThat(count(Fixtures.KINO)).isEqualTo(BigInteger.valueOf(3 * 3 + 3 * 2));
		long pads = 5 + 1;
		long bolsters = 4 + 1;
		long tables = 2 + 2;
		assertThat(count(Fixtures.MARU))
			.isEqualTo(BigInteger.valueOf(2 * 2 * pads * bolsters + 2 * 2 * tables * pads * bolsters));
		assertAsByBruteForce(Fixtures.KINO);
		assertAsByBruteForce(Fixtures.MARU);
	}

	@Test
	void countsAsByBruteForceWhateverTheProduct() {
		int judged = 0;
		int alike = 0;
		for (int seed = 0; seed < 3000; seed++) {
			RandomDrafts drafts = new RandomDrafts(seed);
			ProductDraft draft = drafts.next();
			Optional<Product> product = draft.complete(Fixtures.MARU_MODEL, drafts.rules());
			Verdict verdict = Verdict.of(draft, Fixtures.MARU_MODEL, drafts.rules(), this.materials);
			if (verdict.isValid()) {
				assertThat(product).as("what has no errors is a product").isPresent();
			}
			if (product.isPresent() && !has(verdict, FindingCode.STYLES_REORDERED)) {
				Map<String, Integer> reached = assertAsByBruteForce(product.get());
				assertAlikeAreThoseNotReached(draft, verdict, reached);
				judged++;
				alike += has(verdict, FindingCode.STYLES_ALIKE) ? 1 : 0;
			}
		}
		assertThat(judged).isGreaterThan(1000);
		assertThat(alike).isGreaterThan(10);
	}

	@Test
	void countsBeyondAllNumbersThatAMachineHas() {
		List<PartDraft> parts = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			parts.add(new PartDraft("P" + i, "P", null, List.of("fabric"), List.of("m" + i), null, null, null, true));
		}
		ProductDraft huge = GivenDraft.kino().draft().withStyles(List.of(new StyleDraft("one", "One", null, parts)));
		assertThat(Combinations.of(huge, GivenDraft.RULES, this.materials).orElseThrow().total())
			.isEqualTo(BigInteger.valueOf(6).pow(100).subtract(BigInteger.ONE));
	}

	/**
	 * @return how many configurations become each style
	 */
	private Map<String, Integer> assertAsByBruteForce(Product product) {
		Map<String, Integer> reached = new HashMap<>();
		for (Variant variant : Variant.allOf(product)) {
			each(variant, 0, new LinkedHashMap<>(), (choices) -> {
				if (this.resolver.resolve(product, new Configuration(choices)) instanceof Resolved resolved) {
					assertThat(variant.styles()).contains(resolved.style());
					reached.merge(resolved.style().name(), 1, Integer::sum);
				}
			});
		}
		Combinations combinations = Combinations.of(product, this.materials).orElseThrow();
		for (int i = 0; i < product.styles().size(); i++) {
			assertThat(combinations.own(i).intValueExact()).as(product.toString())
				.isEqualTo(reached.getOrDefault(product.styles().get(i).name(), 0));
		}
		assertThat(combinations.total().intValueExact())
			.isEqualTo(reached.values().stream().mapToInt(Integer::intValue).sum());
		return reached;
	}

	private void each(Variant variant, int place, Map<PartName, Covering> choices,
			Consumer<Map<PartName, Covering>> consumer) {
		if (place == variant.signature().size()) {
			consumer.accept(choices);
			return;
		}
		PartName part = variant.signature().get(place);
		Set<Covering> all = new LinkedHashSet<>(List.of(Covering.HIDDEN));
		variant.styles()
			.forEach((style) -> Palette.of(style.part(part).orElseThrow(), this.materials)
				.forEach((finish) -> all.add(Covering.of(finish))));
		for (Covering choice : all) {
			choices.put(part, choice);
			each(variant, place + 1, choices, consumer);
		}
	}

	private static void assertAlikeAreThoseNotReached(ProductDraft draft, Verdict verdict,
			Map<String, Integer> reached) {
		if (!verdict.errors().stream().allMatch((finding) -> finding.code() == FindingCode.STYLES_ALIKE)) {
			return;
		}
		List<String> alike = verdict.errors()
			.stream()
			.map((finding) -> draft.styles().get(finding.style()).name())
			.toList();
		List<String> unreached = draft.styles()
			.stream()
			.map(StyleDraft::name)
			.filter((name) -> !reached.containsKey(name))
			.toList();
		assertThat(alike).isEqualTo(unreached);
	}

	private static boolean has(Verdict verdict, FindingCode code) {
		return verdict.findings().stream().anyMatch((finding) -> finding.code() == code);
	}

	private BigInteger count(Product product) {
		return Combinations.of(product, this.materials).orElseThrow().total();
	}

}
