package dev.veneer.worker.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The worker's half of the agreement in contract/; the app tests its own half. */
class GoldenMessagesTests {

	@Test
	void writesRegistration() throws IOException {
		JsonNode golden = golden("register");
		assertThat(json(new Registration("host-a", golden.path("session").asString(), golden.path("scripts").asString(),
				List.of(new Registration.Installed("3.4.1", Denoiser.ATROUS),
						new Registration.Installed("4.2.3", Denoiser.OIDN)),
				List.of(Engine.CYCLES), null, true, 2, 24000)))
			.isEqualTo(golden);
	}

	@Test
	void readsRegistered() throws IOException {
		assertThat(read("registered", Registered.class)).isEqualTo(new Registered(7, 2,
				List.of("veneer.render.cycles", "veneer.render.cycles.3.4", "veneer.render.cycles.4.2"),
				new Broker("127.0.0.1", 40123, "worker", "drawn-at-start", "default")));
	}

	@Test
	void writesHeartbeats() throws IOException {
		JsonNode golden = golden("worker-heartbeat");
		assertThat(json(new FarmClient.WorkerHeartbeat(golden.path("session").asString(), WorkerState.IDLE)))
			.isEqualTo(golden);
		JsonNode job = golden("job-heartbeat");
		assertThat(json(new FarmClient.JobHeartbeat(7, 3, 0.4, job.path("line").asString()))).isEqualTo(job);
	}

	@Test
	void readsMessage() throws IOException {
		assertThat(Deliveries.jobOf(Files.readAllBytes(path("message")))).isEqualTo(OptionalLong.of(42));
	}

	@Test
	void writesClaimAndReadsSpec() throws IOException {
		JsonNode golden = golden("claim");
		assertThat(json(new FarmClient.ClaimRequest(7, golden.path("session").asString(), 8))).isEqualTo(golden);
		Spec spec = read("spec", Spec.class);
		assertThat(spec.fence()).isEqualTo(3);
		assertThat(spec.blender()).isEqualTo("3.4.1");
		assertThat(spec.quality()).isEqualTo(new Spec.Quality(Engine.CYCLES, true, "WEBP"));
		assertThat(spec.picture()).isEqualTo(new Spec.Picture(256, 256, "/api/farm/jobs/42/picture", Map.of()));
		assertThat(spec.files()).hasSize(7).extracting(Spec.FileRef::extension).contains("blend", "png");
	}

	@Test
	void writesReports() throws IOException {
		JsonNode receipt = golden("report-completed").path("receipt");
		assertThat(
				json(Report.completed(7, 3,
						new Report.Receipt(Engine.CYCLES, "3.4.1", receipt.path("scripts").asString(), Denoiser.ATROUS,
								0.41, receipt.path("sha256").asString(), 12345))))
			.isEqualTo(golden("report-completed"));
		JsonNode failure = golden("report-failed").path("failure");
		assertThat(json(Report.failed(7, 3,
				JobFailure
					.of(FailureCode.BLENDER_CRASHED, failure.path("message").asString(), failure.path("log").asString())
					.report())))
			.isEqualTo(golden("report-failed"));
		assertThat(json(Report.returned(7, 3))).isEqualTo(golden("report-returned"));
	}

	@Test
	void writesClaimOfAPreparationAndReadsIt() throws IOException {
		JsonNode golden = golden("preparation-claim");
		assertThat(json(new FarmClient.PreparationRequest(7, golden.path("session").asString()))).isEqualTo(golden);
		PreparationSpec spec = read("preparation", PreparationSpec.class);
		assertThat(spec).isEqualTo(new PreparationSpec(12, 1, 2, spec.source(), "/api/farm/preparations/12/files"));
		assertThat(spec.source().extension()).isEqualTo("zip");
		JsonNode beat = golden("preparation-heartbeat");
		assertThat(json(new FarmClient.JobHeartbeat(7, 1, 0.4, beat.path("line").asString()))).isEqualTo(beat);
	}

	@Test
	void writesReportsOfAPreparation() throws IOException {
		JsonNode completed = golden("preparation-completed");
		assertThat(json(PreparationReport.completed(7, 1, completed.path("inspection")))).isEqualTo(completed);
		JsonNode failed = golden("preparation-failed");
		assertThat(json(PreparationReport.failed(7, 1, JobFailure.of(FailureCode.MODEL_BROKEN,
				failed.at("/failure/message").asString(), failed.at("/failure/log").asString()))))
			.isEqualTo(failed);
		assertThat(json(PreparationReport.returned(7, 1))).isEqualTo(golden("preparation-returned"));
	}

	private static JsonNode json(Object message) {
		return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(message));
	}

	private static <T> T read(String name, Class<T> type) throws IOException {
		return Json.MAPPER.readValue(Files.readAllBytes(path(name)), type);
	}

	private static JsonNode golden(String name) throws IOException {
		return Json.MAPPER.readTree(Files.readAllBytes(path(name)));
	}

	private static Path path(String name) {
		return Path.of("../contract", name + ".json");
	}

}
