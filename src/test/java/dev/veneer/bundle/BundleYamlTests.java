package dev.veneer.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.MeshEntry;
import dev.veneer.bundle.BundleDocument.NatureEntry;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is written can be read, whatever people call things.
 */
class BundleYamlTests {

	@TempDir
	Path folder;

	@Property(tries = 2000)
	void readsBackWhatItWrote(@ForAll("names") String name, @ForAll("names") String ru) throws IOException {
		BundleDocument document = new BundleDocument(
				1, List.of(new NatureEntry("wood", name, ru, null)), null, null, null, List.of(new ModelEntry("stool",
						"models/stool.blend", "1:1", null, List.of(new MeshEntry("top", List.of(name, ru))))),
				null, null);
		Path file = Files.createTempFile("catalogue", ".yaml");
		try {
			assertThat(BundleYaml.read(Files.writeString(file, written(document)))).isEqualTo(document);
		}
		finally {
			Files.delete(file);
		}
	}

	@Provide
	Arbitrary<String> names() {
		return OddNames.any();
	}

	@Test
	void quotesOnlyWhatCouldBeTakenForSomethingElse() {
		assertThat(line("Smoked oak", "Копчёный дуб")).isEqualTo("{id: wood, name: Smoked oak, ru: Копчёный дуб}");
		assertThat(line("null", "1e3")).isEqualTo("{id: wood, name: \"null\", ru: \"1e3\"}");
		assertThat(line("a: b", "Табурет «Кино»")).isEqualTo("{id: wood, name: \"a: b\", ru: Табурет «Кино»}");
	}

	@Test
	void tellsAnEmptyTextFromNone() throws IOException {
		assertThat(line("", "")).isEqualTo("{id: wood, name: \"\", ru: \"\"}");
		Path file = this.folder.resolve("catalogue.yaml");
		Files.writeString(file, "format: 1\nnatures: [{id: wood, name: \"\", ru: \"\"}]\n");
		assertThat(BundleYaml.read(file).natures()).containsExactly(new NatureEntry("wood", "", "", null));
		Files.writeString(file, "format: 1\nnatures: [{id: wood, name: }]\n");
		assertThatExceptionOfType(BundleException.class).isThrownBy(() -> BundleYaml.read(file))
			.withMessageContaining("natures.0.name");
	}

	@Test
	void refusesAKeyThatStandsTwice() {
		assertThatExceptionOfType(BundleException.class)
			.isThrownBy(() -> BundleYaml.read(
					Files.writeString(this.folder.resolve("catalogue.yaml"), "format: 1\nnatures: []\nnatures: []\n")))
			.withMessageContaining("natures");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					natures: [{id: wood, name: Oak, colour: 1}]     | 'colour' is not known here, only [id, name, position, ru] at natures.0.colour
					natures: [{id: wood}]                           | there is nothing, and something has to be at natures.0.name
					natures: [{id: wood, name: a, position: many}]  | 'many' is not a whole number at natures.0.position
					natures: [{id: [1], name: a}]                   | there is something else than a text at natures.0.id
					natures: [oak]                                  | there is something else than a list of names and values
					patterns: 5                                     | there is something else than a list at patterns (line 2)
					qualities: [{name: a, size: 1, engine: FOO}]    | 'FOO' is not one of
					colorcharts: [{id: a, name: b, answers: {x: 1}}]| 'x' is not a whole number at colorcharts.0.answers
					natures: [                                      | expected the node content, but found
					""")
	void saysWhatIsWrongWithoutClasses(String line, String complaint) throws IOException {
		Path file = Files.writeString(this.folder.resolve("catalogue.yaml"), "format: 1\n" + line + "\n");
		assertThatExceptionOfType(BundleException.class).isThrownBy(() -> BundleYaml.read(file))
			.withMessageContaining(complaint)
			.withMessageNotContainingAny("java", "veneer", "JsonToken", "`");
	}

	@Test
	void readsMoreThanThreeMegabytes() throws IOException {
		Path file = this.folder.resolve("catalogue.yaml");
		Files.writeString(file, "format: 1\n" + "# a long remark\n".repeat(300_000));
		assertThat(BundleYaml.read(file).format()).isEqualTo(1);
	}

	/** At the end of any buffer, too. */
	@Test
	void readsPairsOfSurrogatesWhereverTheyStand() throws IOException {
		Path file = this.folder.resolve("catalogue.yaml");
		for (int padding = 0; padding < 2100; padding++) {
			Files.writeString(file,
					"format: 1\n#" + "x".repeat(padding) + "\n# \ud83e\ude91 and so on\n" + "# more\n".repeat(300));
			assertThat(BundleYaml.read(file).format()).isEqualTo(1);
		}
	}

	@Test
	void saysThatAFileIsNotUtf8() throws IOException {
		Path file = Files.write(this.folder.resolve("catalogue.yaml"), new byte[] { 'a', ':', (byte) 0xe4 });
		assertThatExceptionOfType(BundleException.class).isThrownBy(() -> BundleYaml.read(file))
			.withMessageContaining("not written in UTF-8");
	}

	private static String line(String name, String ru) {
		BundleDocument document = new BundleDocument(1, List.of(new NatureEntry("wood", name, ru, null)), null, null,
				null, null, null, null);
		String text = written(document);
		return text.substring(text.indexOf('{'), text.indexOf('}') + 1);
	}

	private static String written(BundleDocument document) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BundleYaml.write(document, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
