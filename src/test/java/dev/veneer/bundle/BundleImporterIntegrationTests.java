package dev.veneer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolution;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Quality;
import dev.veneer.material.Finish;
import dev.veneer.material.MapKind;
import org.junit.jupiter.api.BeforeEach;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads the demo's catalogue into a database in memory.
 */
class BundleImporterIntegrationTests extends BundleTest {

	@BeforeEach
	void readTheDemo(@TempDir Path folder) throws IOException {
		wipe();
		this.importer.read(DemoBundle.in(folder.resolve("demo")));
	}

	@Test
	void bringsBothProducts() {
		assertThat(this.catalogues.current().products()).extracting((product) -> product.label().en())
			.containsExactly("Kino stool", "Maru bench");
	}

	@Test
	void bringsLimitationsChartsAndOptionalParts() {
		Product bench = this.catalogues.current().product(2).orElseThrow();
		assertThat(part(bench, "Slats").limitation()).isNotNull();
		assertThat(part(bench, "Edge").colorchart()).isNotNull();
		assertThat(part(bench, "Pads").optional()).isTrue();
	}

	@Test
	void bringsEnoughToChooseFrom() {
		Catalogue catalogue = this.catalogues.current();
		assertThat(present(catalogue, "wood")).isGreaterThanOrEqualTo(8);
		assertThat(present(catalogue, "linoleum")).isGreaterThanOrEqualTo(10);
		assertThat(present(catalogue, "metal")).isGreaterThanOrEqualTo(5);
		assertThat(catalogue.materials().nature("fabric").orElseThrow().patterns()).hasSize(4)
			.allSatisfy((pattern) -> assertThat(pattern.finishes()).hasSizeGreaterThanOrEqualTo(8));
		assertThat(catalogue.materials().finishes()).anyMatch(Finish::archived);
		assertThat(catalogue.materials().finishes())
			.allSatisfy((finish) -> assertThat(finish.maps()).containsOnlyKeys(MapKind.values()));
	}

	@Test
	void bringsTheQualities() {
		assertThat(this.qualities.all()).extracting(Quality::name).contains("smoke", "preview", "sketch", "print");
		assertThat(this.qualities.primary().name()).isEqualTo("sketch");
	}

	@Test
	void answersEveryDriverOfItsColorchart() {
		Product bench = this.catalogues.current().product(2).orElseThrow();
		Resolver resolver = new Resolver(this.catalogues.current());
		for (String nature : part(bench, "Table").natures()) {
			for (Finish finish : this.catalogues.current().materials().finishesOf(nature)) {
				if (!finish.archived()) {
					Resolution resolution = resolver.resolve(bench, Configuration.parse("Table:" + finish.id()));
					assertThat(resolution).isInstanceOf(Resolved.class);
				}
			}
		}
	}

	@Test
	void changesNothingWhenReadTwice(@TempDir Path folder) throws IOException {
		Catalogue before = this.catalogues.current();
		this.importer.read(DemoBundle.in(folder.resolve("again")));
		assertThat(this.catalogues.current().products()).isEqualTo(before.products());
		assertThat(this.catalogues.current().materials().finishes()).isEqualTo(before.materials().finishes());
	}

	/**
	 * Readers once saw a new product beside the models of a moment before.
	 */
	@Test
	void showsWhatItReadAtOnce(@TempDir Path folder) throws IOException {
		Path edited = DemoBundle.in(folder.resolve("edited"));
		Path yaml = edited.resolve("catalogue.yaml");
		Files.writeString(yaml, Files.readString(yaml).replace("name: Kino stool", "name: Kino high stool"));
		assertThat(this.catalogues.current().product(1).orElseThrow().label().en()).isEqualTo("Kino stool");
		this.importer.read(edited);
		assertThat(this.catalogues.current().product(1).orElseThrow().label().en()).isEqualTo("Kino high stool");
	}

	@Test
	void takesNothingOverWhenSomethingIsWrong(@TempDir Path folder) throws IOException {
		assertThatItIsRefused(folder,
				(yaml) -> yaml.replace("name: Kino stool", "name: Changed").replace("meshes: [top]", "meshes: [lid]"))
			.withMessageContaining("lid")
			.withMessageContaining("frame");
		assertThat(this.catalogues.current().product(1).orElseThrow().label().en()).isEqualTo("Kino stool");
	}

	@Test
	void saysWhichFileIsMissing(@TempDir Path folder) throws IOException {
		Path broken = DemoBundle.in(folder.resolve("broken"));
		Files.delete(broken.resolve("maps/oak/normal.png"));
		assertThatExceptionOfType(BundleException.class).isThrownBy(() -> this.importer.read(broken))
			.withMessageContaining("maps/oak/normal.png");
	}

	@Test
	void refusesFilesOutsideOfTheBundle(@TempDir Path folder) throws IOException {
		assertThatItIsRefused(folder, (yaml) -> yaml.replace("models/kino-stool.blend", "../../etc/passwd"))
			.withMessageContaining("leads out of the bundle");
	}

	@Test
	void saysWhereTheYamlIsWrong(@TempDir Path folder) throws IOException {
		assertThatItIsRefused(folder, (yaml) -> yaml.replace("archived: true", "archive: true"))
			.withMessageContaining("archive");
	}

	@Test
	void saysWhereAnEntryIsEmpty(@TempDir Path folder) throws IOException {
		assertThatItIsRefused(folder, (yaml) -> yaml.replaceFirst("(?m)^natures:$", "natures:\n  -"))
			.withMessageContaining("natures");
	}

	@Test
	void refusesLinksOutOfTheBundle(@TempDir Path folder) throws IOException {
		Path broken = DemoBundle.in(folder.resolve("broken"));
		Path map = broken.resolve("maps/oak/normal.png");
		Files.delete(map);
		Files.createSymbolicLink(map, Files.writeString(folder.resolve("secret.png"), "secret"));
		assertThatExceptionOfType(BundleException.class).isThrownBy(() -> this.importer.read(broken))
			.withMessageContaining("link that leads out of the bundle");
	}

	@Test
	void saysWhatIsLeftOut(@TempDir Path folder) throws IOException {
		assertThatItIsRefused(folder, (yaml) -> yaml.replace("name: Kino stool", "name:"))
			.withMessageContaining("products.0.name");
	}

	private static long present(Catalogue catalogue, String nature) {
		return catalogue.materials().finishesOf(nature).stream().filter((finish) -> !finish.archived()).count();
	}

	private static Part part(Product product, String name) {
		return product.styles()
			.stream()
			.flatMap((style) -> style.part(new PartName(name)).stream())
			.findFirst()
			.orElseThrow();
	}

	private ThrowableAssertAlternative<BundleException> assertThatItIsRefused(Path folder, UnaryOperator<String> edit)
			throws IOException {
		Path broken = DemoBundle.in(folder.resolve("broken"));
		Path yaml = broken.resolve("catalogue.yaml");
		Files.writeString(yaml, edit.apply(Files.readString(yaml)));
		return assertThatExceptionOfType(BundleException.class).isThrownBy(() -> this.importer.read(broken));
	}

}
