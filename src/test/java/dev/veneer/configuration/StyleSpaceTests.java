package dev.veneer.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSpaceTests {

	private final Resolver resolver = new Resolver(Fixtures.catalogue());

	@Test
	void countsTheCombinationsOfAStyle() {
		assertThat(space(Fixtures.KINO, 0).size()).isEqualTo(3 * 3);
		assertThat(space(Fixtures.KINO, 1).size()).isEqualTo(3 * 2);
		assertThat(space(Fixtures.MARU, 0).size()).isEqualTo(2 * 2 * 6 * 5);
	}

	@Test
	void numbersTheLastPartFastest() {
		assertThat(index(Fixtures.KINO, 0, "Frame:1101-Top:1102")).hasValue(1);
		assertThat(index(Fixtures.KINO, 0, "Frame:1102-Top:1101")).hasValue(3);
		assertThat(index(Fixtures.MARU, 0, "Frame:501-Slats:1101-Pads:231-Bolsters:0")).hasValue(4);
	}

	@Test
	void hasNoNumberForTheOtherStyle() {
		assertThat(index(Fixtures.KINO, 0, "Top:340")).isEmpty();
	}

	@Test
	void hasNoNumberForColoursThatDontFollow() {
		Scene rimUnlikeFrame = Scene.of(Fixtures.KINO_MODEL,
				Fixtures.covered("frame", 1127, "insert", 340, "rim", 1101));
		assertThat(space(Fixtures.KINO, 1).indexOf(rimUnlikeFrame)).isEmpty();
		Scene wrongEdge = Scene.of(Fixtures.MARU_MODEL,
				Fixtures.covered("frame", 501, "slats", 1101, "table", 340, "table_edge", 901));
		assertThat(space(Fixtures.MARU, 1).indexOf(wrongEdge)).isEmpty();
	}

	/**
	 * Compares with brute force: every combination of the axes is judged by the resolver,
	 * and those that it allows have numbers of their own.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 9 })
	void numbersExactlyWhatTheResolverAllows(long id) {
		Product product = (id == 9) ? ResolverTests.suited() : Fixtures.catalogue().product(id).orElseThrow();
		for (Style style : product.styles()) {
			StyleSpace space = StyleSpace.of(style, Fixtures.materials());
			Set<Long> numbers = new HashSet<>();
			eachCombination(space, 0, new LinkedHashMap<>(), (choices) -> {
				Resolution resolution = this.resolver.resolve(product, Variant.of(product, style),
						new Configuration(choices));
				if (resolution instanceof Resolved resolved && resolved.style().equals(style)) {
					long number = space.indexOf(resolved.scene()).orElseThrow();
					assertThat(number).isBetween(0L, space.size() - 1);
					assertThat(numbers.add(number)).isTrue();
				}
			});
			assertThat(numbers).isNotEmpty();
		}
	}

	private static void eachCombination(StyleSpace space, int axis, Map<PartName, Covering> choices,
			Consumer<Map<PartName, Covering>> consumer) {
		if (axis == space.axes().size()) {
			consumer.accept(choices);
			return;
		}
		for (Covering value : space.axes().get(axis).values()) {
			choices.put(space.axes().get(axis).part().name(), value);
			eachCombination(space, axis + 1, choices, consumer);
		}
	}

	private OptionalLong index(Product product, int style, String configuration) {
		Resolved resolved = (Resolved) this.resolver.resolve(product, Configuration.parse(configuration));
		return space(product, style).indexOf(resolved.scene());
	}

	private static StyleSpace space(Product product, int style) {
		return StyleSpace.of(product.styles().get(style), Fixtures.materials());
	}

}
