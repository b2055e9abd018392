package dev.veneer.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialInventory;
import dev.veneer.material.Nature;
import dev.veneer.material.NatureDraft;
import dev.veneer.material.Pattern;
import dev.veneer.material.PatternDraft;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which materials and rules go with a product.
 */
class ProductNeedsTests {

	private final MaterialInventory inventory = inventory();

	@Test
	void takesTheNaturesOfItsParts() {
		Contents stool = needs(Fixtures.KINO).among(this.inventory);
		assertThat(stool.materials().natures()).extracting(NatureDraft::id).containsExactly("wood", "linoleum");
		assertThat(stool.materials().patterns()).extracting(PatternDraft::id)
			.containsExactly("oak", "walnut", "linoleum");
		assertThat(stool.limitations()).isEmpty();
		assertThat(stool.models()).containsExactly(Fixtures.KINO_MODEL);
	}

	@Test
	void takesWhatItsRulesName() {
		Contents bench = needs(Fixtures.MARU).among(this.inventory);
		assertThat(bench.limitations()).extracting(Limitation::id)
			.containsExactlyInAnyOrder("light-woods", "mode-or-meld");
		assertThat(bench.colorcharts()).extracting(Colorchart::id).containsExactly("mdf-edge");
		// walnut drives the chart, though no light wood; pads may have any cloth
		assertThat(bench.materials().patterns()).extracting(PatternDraft::id)
			.containsExactly("oak", "walnut", "linoleum", "mdf", "powder", "mode", "meld", "loop");
	}

	@Test
	void takesPatternsAsAWhole() {
		Contents stool = needs(Fixtures.KINO).among(this.inventory);
		assertThat(stool.materials().finishes()).extracting((finish) -> finish.id().value())
			.containsExactly(1101, 1102, 1103, 1127, 340, 341);
	}

	@Test
	void leavesOutWhatALimitationLeavesOut() {
		Part part = Fixtures.MARU.styles().get(0).parts().get(3);
		assertThat(part.limitation()).isEqualTo(Fixtures.MODE_OR_MELD);
		Style style = new Style("only", Fixtures.MARU.label(), List.of(part));
		Product product = new Product(3, Fixtures.MARU.label(), Fixtures.MARU_MODEL, List.of(style));
		assertThat(needs(product).among(this.inventory).materials().patterns()).extracting(PatternDraft::id)
			.containsExactly("mode", "meld");
	}

	private static ProductNeeds needs(Product product) {
		return new ProductNeeds(new StoredProduct(ProductDraft.of(product), ProductState.PUBLISHED), product.model(),
				new Rules(
						Map.of("light-woods", Fixtures.LIGHT_WOODS, "mode-or-meld", Fixtures.MODE_OR_MELD, "unused",
								new Limitation("unused", Fixtures.MARU.label(), Set.of("powder"), Set.of())),
						Map.of("mdf-edge", Fixtures.EDGES)));
	}

	private static MaterialInventory inventory() {
		List<Nature> natures = Fixtures.materials().natures();
		List<Pattern> patterns = natures.stream().flatMap((nature) -> nature.patterns().stream()).toList();
		List<Finish> finishes = patterns.stream().flatMap((pattern) -> pattern.finishes().stream()).toList();
		return new MaterialInventory(
				natures.stream().map((nature) -> new NatureDraft(nature.id(), nature.label(), 0)).toList(),
				patterns.stream()
					.map((pattern) -> new PatternDraft(pattern.id(), pattern.nature(), pattern.label(), 0, 600,
							pattern.surface(),
							Map.of(MapKind.DIFFUSE, MapSource.FINISH, MapKind.NORMAL, MapSource.FINISH,
									MapKind.ROUGHNESS, MapSource.FINISH),
							Map.of()))
					.toList(),
				finishes.stream()
					.map((finish) -> new FinishDraft(finish.id(), finish.pattern(), finish.label(), 0,
							finish.archived(), finish.maps()))
					.toList());
	}

}
