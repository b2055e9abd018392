package dev.veneer.preparation.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.veneer.preparation.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads the golden messages that the worker's build reads, too.
 */
class PreparationContractTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@CsvSource({ "preparation-claim, PreparationClaim", "preparation, PreparationSpec",
			"preparation-heartbeat, PreparationBeat", "directive, PreparationDirective$Given",
			"reported, PreparationReport$Taken" })
	void saysWhatTheGoldenMessageSays(String file, String type) throws Exception {
		String golden = golden(file);
		Object read = JSON.readValue(golden, Class.forName("dev.veneer.preparation.farm." + type));
		assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden));
	}

	@Test
	void readsWhatWasFound() throws IOException {
		PreparationReport report = JSON.readValue(golden("preparation-completed"), PreparationReport.class);
		Inspection inspection = report.inspection();
		assertThat(report.outcome()).isEqualTo(PreparationReport.Outcome.COMPLETED);
		assertThat(inspection.files()).containsExactly("model.blend", "overview.webp", "object-0.webp",
				"object-1.webp");
		assertThat(inspection.objects().get(1).material()).isNull();
		// it is kept as it came
		assertThat(JSON.readTree(JSON.writeValueAsString(inspection)))
			.isEqualTo(JSON.readTree(golden("preparation-completed")).path("inspection"));
	}

	@Test
	void readsFailures() throws IOException {
		PreparationReport report = JSON.readValue(golden("preparation-failed"), PreparationReport.class);
		assertThat(report.failure().failure().code()).isEqualTo("MODEL_BROKEN");
		assertThat(report.failure().failure().retryable()).isFalse();
		assertThat(report.failure().failure().log()).contains("Read blend");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"worker\":7,\"fence\":1,\"outcome\":\"COMPLETED\"}",
			"{\"worker\":7,\"fence\":1,\"outcome\":\"FAILED\"}", "{\"worker\":7,\"fence\":1,\"outcome\":\"DONE\"}",
			"{\"worker\":7,\"fence\":1,\"outcome\":\"FAILED\",\"failure\":{\"code\":\"no code\",\"retryable\":true}}" })
	void refusesReportsThatSayNothing(String json) {
		assertThatExceptionOfType(DatabindException.class)
			.isThrownBy(() -> JSON.readValue(json, PreparationReport.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			value = { "\"overview.webp\"|\"../overview.webp\"", "\"model.blend\"|\"other.blend\"",
					"\"object-0.webp\"|\"object-0.svg\"", "\"Legs\"|\"Sofa.001\"", "\"Legs\"|\"\"",
					"\"Legs\"|\"two\\nlines\"", "[2130, 940, 820]|[2130, 940]", "[2130, 940, 820]|[2130, 940, -1]",
					"\"3.4.1\"|\"<b>\"", "\"OWN\"|\"own\"", "\"faces\": 320|\"faces\": -1" })
	void refusesInspectionsThatCannotBe(String right, String wrong) throws IOException {
		String golden = golden("preparation-completed").replaceAll("\\s+", " ").replace("[ ", "[").replace(" ]", "]");
		assertThat(golden).contains(right);
		assertThatExceptionOfType(DatabindException.class)
			.isThrownBy(() -> JSON.readValue(golden.replace(right, wrong), PreparationReport.class));
	}

	private static String golden(String file) throws IOException {
		return Files.readString(Path.of("contract", file + ".json"));
	}

}
