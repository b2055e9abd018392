package dev.veneer.configuration;

import java.util.List;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Label;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TabTests {

	@Test
	void mergesStylesWithEqualSignatures() {
		assertThat(Variant.allOf(Fixtures.KINO)).singleElement()
			.satisfies((variant) -> assertThat(variant.styles()).extracting(Style::name)
				.containsExactly("solid", "inlay"));
	}

	@Test
	void switchesWhereOneSignatureContainsTheOther() {
		assertThat(Tab.allOf(Fixtures.MARU)).singleElement().satisfies((tab) -> assertThat(tab.variants()).hasSize(2));
	}

	@Test
	void separatesWhatHasNothingToDoWithEachOther() {
		Product product = new Product(9, Label.of("Three"), Fixtures.KINO_MODEL,
				List.of(style("one", "A"), style("two", "B"), style("three", "B", "C")));
		assertThat(Tab.allOf(product)).extracting((tab) -> tab.variants().size()).containsExactly(1, 2);
	}

	@Test
	void joinsTabsThatALaterVariantConnects() {
		Product product = new Product(9, Label.of("Three"), Fixtures.KINO_MODEL,
				List.of(style("one", "A"), style("two", "B"), style("three", "A", "B")));
		assertThat(Tab.allOf(product)).singleElement().satisfies((tab) -> assertThat(tab.variants()).hasSize(3));
	}

	private static Style style(String name, String... parts) {
		List<String> meshes = List.of("frame", "top", "insert");
		return new Style(name, Label.of(name),
				List.of(parts)
					.stream()
					.map((part) -> Fixtures.part(part, "wood", meshes.get(part.charAt(0) - 'A')))
					.toList());
	}

}
