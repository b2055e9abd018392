package dev.veneer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Change;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Noted;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A bundle is tried out on the demo's catalogue: all that it would do is told, and
 * nothing of it is done.
 */
class DryRunIntegrationTests extends BundleTest {

	@TempDir
	Path folder;

	@Autowired
	private Audit audit;

	@Autowired
	private QualityEditor editor;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private ApplicationContext app;

	@BeforeEach
	void readTheDemo() throws IOException {
		wipe();
		this.importer.read(DemoBundle.in(this.folder.resolve("demo")));
	}

	@Test
	void findsNothingNewInWhatIsThere() throws IOException {
		assertThat(this.importer.look(edited((yaml) -> yaml)).changes()).isEmpty();
		Path exported = unpack(bytes(this.writer.all()), this.folder.resolve("exported"));
		assertThat(this.importer.look(exported)).isEqualTo(new Findings(List.of(), List.of()));
	}

	@Test
	void tellsWhatWouldBeNewAndWhatOtherwise() throws IOException {
		CatalogueState before = CatalogueState.of(this.app);
		int entries = this.audit.read(null, null, null, null).size();
		Findings findings = this.importer.look(better());
		assertThat(findings.conflicts()).isEmpty();
		assertThat(findings.made()).contains(madeQuality(findings, "poster"));
		Noted smoke = findings.changed()
			.stream()
			.filter((noted) -> noted.subject().equals(QualityEditor.subject("smoke")))
			.findFirst()
			.orElseThrow();
		assertThat(smoke.changes()).containsExactly(new Change("samples", "1", "2"));
		assertThat(CatalogueState.of(this.app)).isEqualTo(before);
		assertThat(this.audit.read(null, null, null, null)).hasSize(entries);
	}

	@Test
	void tellsOfEverythingInAnEmptyInstallation() throws IOException {
		Path exported = unpack(bytes(this.writer.all()), this.folder.resolve("exported"));
		int finishes = this.catalogues.current().materials().finishes().size();
		wipe();
		Findings findings = this.importer.look(exported);
		assertThat(findings.conflicts()).isEmpty();
		assertThat(findings.changed()).isEmpty();
		assertThat(count(findings, "finish")).isEqualTo(finishes);
		assertThat(List.of(count(findings, "nature"), count(findings, "pattern"), count(findings, "limitation"),
				count(findings, "colorchart"), count(findings, "model"), count(findings, "product"),
				count(findings, "quality")))
			.isEqualTo(List.of(5L, 11L, 2L, 1L, 2L, 2L, 4L));
		assertThat(this.catalogues.products()).isEmpty();
		assertThat(this.audit.read(null, null, null, null)).isEmpty();
	}

	@Test
	void tellsOfEachFieldThatChanges() throws IOException {
		Path edited = edited((yaml) -> yaml.replace("name: Smoked oak", "name: Smoky oak")
			.replace("tile: 140", "tile: 150")
			.replace("patterns: [ash]", "patterns: [ash, oak]")
			.replace("      331: [906]", "      331: [905]")
			.replace("aspect: \"1:1\"", "aspect: \"4:3\"")
			.replace("name: Maru bench", "name: Maru long bench"));
		Findings findings = this.importer.look(edited);
		assertThat(findings.made()).isEmpty();
		assertThat(findings.changed()).extracting((noted) -> noted.subject().toString())
			.containsExactlyInAnyOrder("finish 1104", "pattern mode", "limitation light-woods", "colorchart mdf-edge",
					"model kino-stool", "product 2");
		assertThat(findings.changed()).filteredOn((noted) -> noted.subject().kind().equals("finish"))
			.flatExtracting(Noted::changes)
			.containsExactly(new Change("name", "Smoked oak", "Smoky oak"));
		assertThat(this.importer.readIf(edited, findings)).isEqualTo(findings);
		assertThat(this.importer.look(edited).changes()).isEmpty();
	}

	private static long count(Findings findings, String kind) {
		return findings.made().stream().filter((noted) -> noted.subject().kind().equals(kind)).count();
	}

	@Test
	void doesWhatItTold() throws IOException {
		Path better = better();
		Findings seen = this.importer.look(better);
		assertThat(this.importer.readIf(better, seen)).isEqualTo(seen);
		assertThat(this.qualities.find("smoke").orElseThrow().samples()).isEqualTo(2);
		assertThat(this.catalogues.current().product(1).orElseThrow().label().en()).isEqualTo("Kino high stool");
		assertThat(this.audit.read("quality", "poster", null, null)).hasSize(1);
		assertThat(this.importer.look(better).changes()).isEmpty();
	}

	@Test
	void doesNothingWhenItWouldDoSomethingElseByNow() throws IOException {
		Path better = better();
		Findings seen = this.importer.look(better);
		Quality smoke = this.qualities.find("smoke").orElseThrow();
		this.editor.put(new Quality("smoke", 96, smoke.engine(), null, smoke.samples(), smoke.denoise(), smoke.format(),
				smoke.compression(), false), Edition.ANY);
		assertThat(this.importer.readIf(better, seen)).isNotEqualTo(seen);
		assertThat(this.qualities.find("smoke").orElseThrow().size()).isEqualTo(96);
		assertThat(this.qualities.find("poster")).isEmpty();
	}

	@Test
	void tellsOfAllConflictsAtOnce() throws IOException {
		this.jdbc.sql("insert into shelf (quality, model, generation) values ('sketch', 'kino-stool', 1)").update();
		this.jdbc
			.sql("insert into render (quality, name, model, format, sha256, bytes, width, height, engine, blender, "
					+ "scripts, denoiser, worker, seconds, fingerprint, made_at, appeared, changed) values ('sketch', "
					+ "'kino-stool/frame-1101/top-1101/insert-0/rim-0', 'kino-stool', 'WEBP', repeat('0', 64), 1, 1, 1, "
					+ "'CYCLES', '3.4', 's', 'OIDN', 'w', 1, repeat('0', 64), current_timestamp, 1, 1)")
			.update();
		Path broken = edited((yaml) -> yaml.replace("{name: rim, objects: [rim]}", "{name: edge, objects: [rim]}")
			.replace("sketch, size: 800", "sketch, size: 900")
			.replace("      - {id: 1129, name: Dark walnut, ru: Тёмный орех}\n", "")
			.replace("- {id: 231, name: Oat", "- {id: 1129, name: Oat")
			.replace("patterns: [mode, meld]", "patterns: [mode, melt]"));
		Files.delete(broken.resolve("maps/ash/1112/diffuse.png"));
		CatalogueState before = CatalogueState.of(this.app);
		Findings findings = this.importer.look(broken);
		assertThat(findings.conflicts()).extracting(Conflict::kind, Conflict::id)
			.contains(tuple("finish", "1112"))
			.hasSize(5);
		assertThat(findings.conflicts()).extracting(Conflict::reason)
			.satisfiesExactlyInAnyOrder(
					(reason) -> assertThat(reason).isEqualTo("The bundle has no file maps/ash/1112/diffuse.png"),
					(reason) -> assertThat(reason)
						.isEqualTo("Finish 1129 is one of pattern walnut here, and the bundle has it under mode"),
					(reason) -> assertThat(reason).contains("kino-stool", "rim", "edge"),
					(reason) -> assertThat(reason)
						.isEqualTo("Limitation mode-or-meld names the pattern melt, which is unknown"),
					(reason) -> assertThat(reason).contains("sketch", "1 pictures"));
		assertThat(CatalogueState.of(this.app)).isEqualTo(before);
	}

	@Test
	void saysWhatStandsTwice() throws IOException {
		Path broken = edited((yaml) -> yaml.replace("- {id: 1102, name: White-oiled oak", "- {id: 1101, name: Twin"));
		assertThat(this.importer.look(broken).conflicts()).contains(new Conflict("finish", "1101",
				"finish 1101 stands twice in the bundle", new Complaint(Flaw.TWICE, List.of("finish", "1101"))));
	}

	/**
	 * What is read in a transaction that is taken back once stayed in memory for good,
	 * when the next edit happened to get the same number.
	 */
	@Test
	void leavesNoTraceInWhatReadersKeep() {
		Quality smoke = this.qualities.find("smoke").orElseThrow();
		this.transaction.executeWithoutResult((status) -> {
			this.editor.put(sized(smoke, 100), Edition.ANY);
			assertThat(this.qualities.find("smoke").orElseThrow().size()).isEqualTo(100);
			status.setRollbackOnly();
		});
		assertThat(this.qualities.find("smoke").orElseThrow()).isEqualTo(smoke);
		this.editor.put(sized(smoke, 200), Edition.ANY);
		assertThat(this.qualities.find("smoke").orElseThrow().size()).isEqualTo(200);
	}

	private static Noted madeQuality(Findings findings, String name) {
		return findings.made()
			.stream()
			.filter((noted) -> noted.subject().equals(QualityEditor.subject(name)))
			.findFirst()
			.orElseThrow();
	}

	private static Quality sized(Quality quality, int size) {
		return new Quality(quality.name(), size, quality.engine(), quality.blender(), quality.samples(),
				quality.denoise(), quality.format(), quality.compression(), quality.primary());
	}

	private Path better() throws IOException {
		return edited((yaml) -> yaml.replace("samples: 1,", "samples: 2,")
			.replace("name: Kino stool", "name: Kino high stool")
				+ "  - {name: poster, size: 4096, engine: AUTO, samples: 64, denoise: true, format: PNG, compression: 15}\n");
	}

	private Path edited(UnaryOperator<String> edit) throws IOException {
		Path edited = DemoBundle.in(this.folder.resolve("edited"));
		Path yaml = edited.resolve("catalogue.yaml");
		String before = Files.readString(yaml);
		Files.writeString(yaml, edit.apply(before));
		return edited;
	}

}
