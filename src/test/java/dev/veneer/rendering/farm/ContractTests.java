package dev.veneer.rendering.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.veneer.image.Engine;
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
class ContractTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@CsvSource({ "register, Registration", "registered, Registered", "worker-heartbeat, WorkerBeat",
			"directive, Directive$Given", "claim, ClaimRequest", "spec, Spec", "job-heartbeat, JobBeat",
			"reported, Report$Taken" })
	void saysWhatTheGoldenMessageSays(String file, String type) throws Exception {
		String golden = golden(file);
		Object read = JSON.readValue(golden, Class.forName("dev.veneer.rendering.farm." + type));
		assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden));
	}

	@Test
	void readsReports() throws IOException {
		Report completed = JSON.readValue(golden("report-completed"), Report.class);
		assertThat(completed.outcome()).isEqualTo(Report.Outcome.COMPLETED);
		assertThat(completed.receipt().engine()).isEqualTo(Engine.CYCLES);
		assertThat(completed.receipt().seconds()).isEqualTo(0.41);
		Report failed = JSON.readValue(golden("report-failed"), Report.class);
		assertThat(failed.failure().failure().code()).isEqualTo("BLENDER_CRASHED");
		assertThat(failed.failure().failure().retryable()).isTrue();
		assertThat(failed.failure().failure().log()).contains("Segmentation fault");
		Report returned = JSON.readValue(golden("report-returned"), Report.class);
		assertThat(returned.outcome()).isEqualTo(Report.Outcome.RETURNED);
		assertThat(returned.worker()).isEqualTo(7);
		assertThat(returned.fence()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"worker\":7,\"fence\":3}", "{\"worker\":7,\"fence\":3,\"outcome\":\"COMPLETED\"}",
			"{\"worker\":7,\"fence\":3,\"outcome\":\"FAILED\"}", "{\"worker\":7,\"fence\":3,\"outcome\":\"DONE\"}",
			"{\"worker\":7,\"fence\":3,\"outcome\":\"FAILED\",\"failure\":{\"code\":\"no code\",\"retryable\":true}}" })
	void refusesReportsThatSayNothing(String json) {
		assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> JSON.readValue(json, Report.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"CYCLES\"|\"AUTO\"", "\"host-a\"|\"\"", "\"3.4.1\"|\"<b>\"",
			"\"ATROUS\"|\"NONE\"", "\"CYCLES\"|" })
	void refusesWorkersThatSayNothing(String right, String wrong) throws IOException {
		String json = golden("register").replace(right, (wrong != null) ? wrong : "");
		assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> JSON.readValue(json, Registration.class));
	}

	private static String golden(String file) throws IOException {
		return Files.readString(Path.of("contract", file + ".json"));
	}

}
