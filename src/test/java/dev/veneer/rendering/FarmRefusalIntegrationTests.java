package dev.veneer.rendering;

import dev.veneer.rendering.FakeWorker.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the farm says to a worker that talks nonsense.
 */
class FarmRefusalIntegrationTests extends FarmTest {

	private static final String REGISTRATION = """
			{"name":"fake","session":"s-1","blenders":[{"version":"3.4.1","denoiser":"ATROUS"}],"scripts":"%s",
			"engines":["CYCLES"],"sandboxed":true,"cores":2,"memory_mb":24000}""".formatted(FakeWorker.SCRIPTS);

	private static final String RECEIPT = """
			{"worker":1,"fence":1,"outcome":"COMPLETED","receipt":{"engine":"CYCLES","blender":"3.4.1","scripts":"%s",
			"denoiser":"ATROUS","seconds":1,"sha256":"%s","bytes":7}}""".formatted(FakeWorker.SCRIPTS, "a".repeat(64));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[\"CYCLES\"] | [null] | engines are CYCLES, EEVEE or both, not [null]",
					"[\"CYCLES\"] | [] | engines are CYCLES", "[\"CYCLES\"] | [\"LUX\"] | engines[0]",
					"[\"CYCLES\"] | 7 | engines is missing", "\"3.4.1\" | null | blenders.version is like",
					"\"s-1\" | \"a b\" | session is like", "\"ATROUS\" | \"NONE\" | blenders.denoiser is like",
					"2, | \"two\", | cores is missing or not what belongs there" })
	void saysWhatIsWrongWithARegistration(String good, String bad, String words) throws Exception {
		refuses("/api/farm/workers", REGISTRATION.replace(good, bad), words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"COMPLETED\" | \"LOST\" | outcome is missing or not what belongs there: COMPLETED, FAILED, RETURNED",
			"\"COMPLETED\" | null | outcome is COMPLETED with a receipt",
			"\"COMPLETED\" | \"FAILED\" | FAILED with a failure",
			"\"CYCLES\" | \"AUTO\" | engine is CYCLES or EEVEE, not AUTO", "\"3.4.1\" | null | blender is like",
			"\"denoiser\" | \"noiser\" | denoiser is like", "\"sha256\" | \"sha\" | sha256 is like",
			"1,\"sha | -1,\"sha | seconds are from 0, not -1" })
	void saysWhatIsWrongWithAReport(String good, String bad, String words) throws Exception {
		refuses("/api/farm/jobs/1/report", RECEIPT.replace("\n", "").replace(good, bad), words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"session\":\"s-1\"}", "{\"session\":\"s-1\",\"state\":null}",
			"{\"session\":\"s-1\",\"state\":\"BUSY\"}", "{\"session\":\"s-1\",\"state\":\"QUARANTINED\"}" })
	void saysWhatIsWrongWithAHeartbeat(String beat) throws Exception {
		refuses("/api/farm/workers/1/heartbeat", beat, "IDLE");
	}

	@Test
	void saysWhatIsWrongWithWhatIsNoJson() throws Exception {
		refuses("/api/farm/workers", "nonsense", "no JSON");
		refuses("/api/farm/workers", "", "no JSON");
		refuses("/api/farm/jobs/1/claim", "{\"worker\":1}", "session is like");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/jobs/%D9%A1/claim", "/jobs/01/claim", "/jobs/+1/claim", "/jobs/-1/claim",
			"/jobs/one/claim", "/jobs/9999999999999999999/claim", "/jobs/0x1/claim", "/workers/%D9%A1/heartbeat",
			"/jobs/%EF%BC%91/report" })
	void knowsOneSpellingOfANumber(String path) throws Exception {
		try (FakeWorker worker = worker()) {
			Reply reply = worker.post("/api/farm" + path,
					"{\"worker\":1,\"session\":\"s-1\",\"state\":\"IDLE\",\"fence\":1," + "\"outcome\":\"RETURNED\"}");
			assertThat(reply.status()).isEqualTo(404);
			assertThat(reply.code()).isEqualTo("not-found");
		}
	}

	private void refuses(String path, String body, String words) throws Exception {
		try (FakeWorker worker = worker()) {
			Reply reply = worker.post(path, body);
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.json().path("detail").asString()).contains(words).doesNotContain("dev.veneer");
		}
	}

}
