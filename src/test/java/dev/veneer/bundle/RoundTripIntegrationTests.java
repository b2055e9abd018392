package dev.veneer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.veneer.audit.Edition;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductEditor;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import dev.veneer.material.Finish;
import dev.veneer.material.MapKind;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.parts.ForkFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The demo's catalogue goes out as files, and comes back into an empty installation.
 */
class RoundTripIntegrationTests extends BundleTest {

	@TempDir
	Path folder;

	@Autowired
	private ApplicationContext app;

	@Autowired
	private QualityEditor editor;

	@Autowired
	private ProductEditor products;

	@Autowired
	private ModelLibrary models;

	@BeforeEach
	void readTheDemo() throws IOException {
		wipe();
		this.importer.read(DemoBundle.in(this.folder.resolve("demo")));
	}

	@Test
	void losesNothing() throws IOException {
		this.editor.put(new Quality("old", 640, Engine.CYCLES, "4.2", 32, true, PictureFormat.JPEG, 88, false),
				Edition.ANY);
		this.editor.archive("old", true);
		this.models.archive(new ModelName("maru-bench"), true);
		CatalogueState before = CatalogueState.of(this.app);
		List<String> names = renderNames();
		byte[] exported = bytes(this.writer.all());
		wipe();
		assertThat(CatalogueState.of(this.app).natures()).isEmpty();
		this.importer.read(unpack(exported, this.folder.resolve("out")));
		assertThat(CatalogueState.of(this.app)).isEqualTo(before);
		assertThat(renderNames()).isEqualTo(names).hasSizeGreaterThan(100);
		assertThat(bytes(this.writer.all())).isEqualTo(exported);
	}

	@Test
	void keepsWhoSeesAProduct() throws IOException {
		assertThat(this.products.move(2, ProductState.DRAFT)).isEmpty();
		byte[] exported = bytes(this.writer.all());
		byte[] bench = bytes(this.writer.product(2).orElseThrow());
		wipe();
		this.importer.read(unpack(bench, this.folder.resolve("bench")));
		assertThat(this.catalogues.current().products()).isEmpty();
		assertThat(this.catalogues.products()).extracting(StoredProduct::state).containsExactly(ProductState.DRAFT);
		this.importer.read(unpack(exported, this.folder.resolve("out")));
		assertThat(this.catalogues.current().products()).extracting(Product::id).containsExactly(1L);
		assertThat(bytes(this.writer.all())).isEqualTo(exported);
	}

	@Test
	void isReadableAsThatOfTheDemo() throws IOException {
		Path out = unpack(bytes(this.writer.all()), this.folder.resolve("out"));
		assertThat(Files.readString(out.resolve("catalogue.yaml"))).startsWith("format: 1\nnatures:\n")
			.contains("  - {id: wood, name: Wood, ru: Дерево}\n")
			.contains("""
					  - id: walnut
					    nature: wood
					    name: Walnut and cherry
					    ru: Орех и вишня
					    tile: 600
					    maps: {diffuse: FINISH, normal: PATTERN, roughness: PATTERN}
					    surface: {specular: 0.32, sheen: 0.0, metallic: 0.0, bump: 1.0}
					    finishes:
					      - {id: 1127, name: American walnut, ru: Американский орех}
					""")
			.contains("      - {id: 1107, name: Grey-washed oak, ru: Серый дуб, archived: true}\n")
			.contains("      1101: [901]\n")
			.contains("    aspect: \"3:2\"\n")
			.contains("          - {name: Bolsters, ru: Валики, natures: [fabric], meshes: [bolsters], default: 245, "
					+ "limitation: mode-or-meld, optional: true}\n");
		assertThat(out.resolve("models/kino-stool.blend")).exists();
		assertThat(out.resolve("maps/oak/1101/diffuse.png")).exists();
		assertThat(out.resolve("maps/oak/normal.png")).exists();
	}

	@Test
	void bringsAProductToAnInstallationThatHasNothing() throws IOException {
		Product stool = this.catalogues.current().product(1).orElseThrow();
		byte[] exported = bytes(this.writer.product(1).orElseThrow());
		wipe();
		this.importer.read(unpack(exported, this.folder.resolve("out")));
		Catalogue catalogue = this.catalogues.current();
		assertThat(catalogue.products()).containsExactly(stool);
		assertThat(catalogue.materials().natures()).extracting("id").containsExactly("wood", "linoleum");
		assertThat(catalogue.materials().finishes()).extracting((finish) -> finish.id().value())
			.contains(1107, 1129, 342)
			.doesNotContain(901, 501, 231);
		assertThat(this.qualities.all()).isEmpty();
		assertThat(bytes(this.writer.product(1).orElseThrow())).isEqualTo(exported);
	}

	@Test
	void leavesOutOfAProductWhatItsLimitationsLeaveOut() throws IOException {
		String yaml = Files.readString(unpack(bytes(this.writer.product(2).orElseThrow()), this.folder.resolve("out"))
			.resolve("catalogue.yaml"));
		// pads may have any cloth, and the chart is driven by every wood and linoleum
		assertThat(yaml).contains("id: bruma", "id: walnut", "id: mdf", "id: light-woods", "id: mdf-edge");
		assertThat(yaml).doesNotContain("qualities:", "kino-stool");
	}

	@Test
	void changesNothingWhereItCameFrom() throws IOException {
		CatalogueState before = CatalogueState.of(this.app);
		this.importer.read(unpack(bytes(this.writer.product(2).orElseThrow()), this.folder.resolve("out")));
		assertThat(CatalogueState.of(this.app)).isEqualTo(before);
	}

	@Test
	void saysWhichFileIsLost() throws IOException {
		Finish finish = this.catalogues.current().materials().finishes().get(0);
		Path lost = ForkFolder.of("bundle-tests")
			.resolve("assets")
			.resolve(finish.maps().get(MapKind.DIFFUSE).sha256().hex().substring(0, 2))
			.resolve(finish.maps().get(MapKind.DIFFUSE).sha256().hex());
		byte[] bytes = Files.readAllBytes(lost);
		Files.delete(lost);
		try {
			assertThatExceptionOfType(BundleException.class).isThrownBy(() -> this.writer.all())
				.withMessageContaining("maps/oak/1101/diffuse.png");
		}
		finally {
			Files.write(lost, bytes);
		}
	}

	/** Of some hundred configurations, always the same. */
	private List<String> renderNames() {
		Catalogue catalogue = this.catalogues.current();
		Resolver resolver = new Resolver(catalogue);
		List<Finish> finishes = catalogue.materials().finishes();
		Random random = new Random(7);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			String text = "Frame:" + finishes.get(random.nextInt(finishes.size())).id() + "-"
					+ ((i % 2 == 0) ? "Top:" : "Slats:") + finishes.get(random.nextInt(finishes.size())).id();
			Product product = catalogue.products().get(i % 2);
			if (resolver.resolve(product, Configuration.parse(text)) instanceof Resolved resolved) {
				names.add(resolved.scene().renderName().value());
			}
		}
		return names;
	}

}
