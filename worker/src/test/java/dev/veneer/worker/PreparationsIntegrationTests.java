package dev.veneer.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an upload, with a Blender played by a shell script. */
class PreparationsIntegrationTests extends GivenWorkerTest {

	private static final String HEARTBEAT = "/api/farm/preparations/12/heartbeat";

	private static final String REPORT = "/api/farm/preparations/12/report";

	@BeforeEach
	void upload() throws Exception {
		this.given.upload(12, Files.writeString(this.folder.resolve("upload.glb"), "glTF"));
	}

	@Test
	void bringsTheModelItsPicturesAndWhatWasFound() throws Exception {
		this.given.blenderThat("", "sleep 1.5;" + Given.preparing()).start();
		JsonNode report = this.given.reportOfPreparation(12);
		assertThat(report.path("outcome").asString()).isEqualTo("COMPLETED");
		assertThat(report.path("fence").asInt()).isEqualTo(2);
		assertThat(report.at("/inspection/objects/0/name").asString()).isEqualTo("Legs");
		assertThat(this.given.farm.prepared).containsOnlyKeys("model.blend", "overview.webp", "object-0.webp");
		assertThat(this.given.farm.prepared.get("model.blend")).asString().isEqualTo("model");
		assertThat(this.given.farm.requests).contains("POST " + HEARTBEAT);
		assertThat(this.given.farm.states).contains("RENDERING");
	}

	@Test
	void tellsHowFarItIs() throws Exception {
		this.given
			.blenderThat("", Given.preparing().replace("printf model", "sleep 1.5; echo 'Sample 1/4'; printf model"))
			.start();
		this.given.reportOfPreparation(12);
		assertThat(this.given.farm.heartbeats).last()
			.extracting((beat) -> beat.path("progress").asDouble() + " " + beat.path("line").asString())
			.isEqualTo("0.4 Looking");
	}

	@Test
	void passesOnTheReasonOfTheScripts() throws Exception {
		this.given.blenderThat("", "echo 'VENEER {\"event\":\"done\",\"ok\":false,\"code\":\"MODEL_BROKEN\","
				+ "\"message\":\"The file has no mesh in it.\"}'");
		assertThat(failure("MODEL_BROKEN")).contains("no mesh in it");
	}

	@Test
	void reportsACrash() throws Exception {
		this.given.blenderThat("", "echo 'last words'; kill -SEGV $$");
		assertThat(failure("BLENDER_CRASHED")).contains("during the preparation with signal 11", "last words");
	}

	@Test
	void takesNoLinkForAFile() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret"), "secret");
		this.given.blenderThat("", Given.preparing().replace("printf model > ", "ln -s " + secret + " "));
		assertThat(failure("NO_PICTURE")).contains("left no model.blend");
		assertThat(this.given.farm.prepared).isEmpty();
	}

	@Test
	void takesNoNameThatLeadsElsewhere() throws Exception {
		this.given.blenderThat("",
				Given.preparing().replace("\"overview\":\"overview.webp\"", "\"overview\":\"../outbox/x.webp\""));
		assertThat(failure("NO_PICTURE")).contains("../outbox/x.webp");
	}

	@Test
	void reportsAFileThatTheAppRejects() throws Exception {
		this.given.farm.answer("/api/farm/preparations/12/files/overview.webp",
				new FakeFarm.Answer(422, "{\"code\":\"file-rejected\",\"detail\":\"not decodable\"}"));
		this.given.blenderThat("", Given.preparing());
		assertThat(failure("PICTURE_REJECTED")).contains("overview.webp", "not decodable");
	}

	@Test
	void stopsWhenTheUploadIsThrownAway() throws Exception {
		this.given.farm.answer(HEARTBEAT, new FakeFarm.Answer(200, "{\"directive\":\"STOP\"}"));
		this.given.blenderThat(Given.painting("picture"), "sleep 77.375").start();
		this.given.eventually(() -> this.given.farm.count("POST " + HEARTBEAT) > 0);
		this.given.job(42, 64, 1);
		this.given.broker.publish(42);
		this.given.reportOf(42);
		assertThat(this.given.farm.count("POST " + REPORT)).isZero();
		assertThat(ProcessHandle.allProcesses()
			.filter((process) -> process.info().commandLine().orElse("").contains("sleep 77.375"))).isEmpty();
	}

	@Test
	void handsTheUploadBackWhenItStops() throws Exception {
		this.given.blenderThat("", "sleep 77.625").start();
		this.given.eventually(() -> this.given.farm.count("POST " + HEARTBEAT) > 0);
		long start = System.nanoTime();
		this.given.stop();
		assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
		assertThat(this.given.reportOfPreparation(12).path("outcome").asString()).isEqualTo("RETURNED");
		assertThat(this.given.farm.states).endsWith("OFFLINE");
	}

	@Test
	void triesAgainWhenTheAppIsAwayForAMoment() throws Exception {
		this.given.farm.answer(REPORT, new FakeFarm.Answer(503, ""));
		this.given.blenderThat("", Given.preparing()).start();
		this.given.eventually(() -> this.given.farm.count("POST " + REPORT) > 0);
		this.given.farm.answer(REPORT, FakeFarm.Answer.USUAL);
		this.given.eventually(() -> !this.given.farm.reports.isEmpty());
		assertThat(this.given.farm.reports.get(0).path("outcome").asString()).isEqualTo("COMPLETED");
	}

	@Test
	void takesTurnsWithJobs() throws Exception {
		Path log = this.folder.resolve("log");
		String atWork = "echo begin >> " + log + "; sleep 0.7; echo end >> " + log + "; ";
		this.given.job(42, 64, 1);
		this.given.job(43, 64, 1);
		this.given.upload(13, this.folder.resolve("upload.glb"));
		this.given.blenderThat(atWork + Given.painting("picture"), atWork + Given.preparing()).start();
		this.given.broker.publish(42);
		this.given.broker.publish(43);
		for (long number : List.of(12L, 13L)) {
			this.given.reportOfPreparation(number);
		}
		for (long number : List.of(42L, 43L)) {
			this.given.reportOf(number);
		}
		assertThat(Files.readAllLines(log)).containsExactly("begin", "end", "begin", "end", "begin", "end", "begin",
				"end");
	}

	@Test
	void asksForNoneWhileItIsPaused() throws Exception {
		this.given.telling("PAUSE").blenderThat("", Given.preparing()).start();
		this.given.eventually(() -> this.given.farm.states.contains("PAUSED"));
		Thread.sleep(300);
		assertThat(this.given.farm.count("POST /api/farm/preparations/claim")).isZero();
		this.given.telling("CONTINUE");
		this.given.reportOfPreparation(12);
	}

	@Test
	void asksAnOlderAppOnce() throws Exception {
		this.given.farm.answer("/api/farm/preparations/claim", new FakeFarm.Answer(404, "{}"));
		this.given.blenderThat("").start();
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/preparations/claim") > 0);
		Thread.sleep(2500);
		assertThat(this.given.farm.count("POST /api/farm/preparations/claim")).isOne();
		this.given.farm.answer("/api/farm/preparations/claim", FakeFarm.Answer.USUAL);
		this.given.broker.restart();
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/preparations/claim") > 1);
	}

	private String failure(String code) throws Exception {
		this.given.start();
		JsonNode report = this.given.reportOfPreparation(12);
		assertThat(report.path("outcome").asString()).isEqualTo("FAILED");
		JsonNode failure = report.path("failure");
		assertThat(failure.path("code").asString()).as(failure.toString()).isEqualTo(code);
		return failure.path("message").asString() + "\n" + failure.path("log").asString();
	}

}
