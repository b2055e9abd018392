package dev.veneer.worker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a job when Blender, played by a shell script, misbehaves. */
class BlenderTroubleIntegrationTests extends GivenWorkerTest {

	private static final String SAY_DONE = "echo 'VENEER {\"event\":\"done\",\"ok\":true,\"seconds\":{}}'";

	@BeforeEach
	void prepare() throws Exception {
		this.given.job(42, 64, 1);
	}

	@Test
	void reportsACrashWithTheLastWords() throws Exception {
		this.given.blenderThat("echo 'last words'; kill -SEGV $$");
		assertThat(failure("BLENDER_CRASHED", true)).contains("during the render with signal 11", "last words");
	}

	@Test
	void startsBlenderAnewAfterACrash() throws Exception {
		this.given.job(43, 64, 1);
		this.given.blenderThat("[ -e crashed ] || { touch crashed; exit 1; }; " + SAY_DONE);
		assertThat(failure("BLENDER_CRASHED", true)).contains("exit code 1");
		this.given.broker.publish(43);
		assertThat(this.given.reportOf(43).at("/failure/code").asString()).isEqualTo("NO_PICTURE");
	}

	@Test
	void killsABlenderThatHangs() throws Exception {
		this.given.with("VENEER_RENDER_TIMEOUT", "1").blenderThat("sleep 77.125");
		assertThat(failure("BLENDER_TIMEOUT", true)).contains("was killed");
		assertThat(ProcessHandle.allProcesses()
			.filter((process) -> process.info().commandLine().orElse("").contains("sleep 77.125"))).isEmpty();
	}

	@Test
	void reportsAMissingPicture() throws Exception {
		this.given.blenderThat(SAY_DONE);
		failure("NO_PICTURE", true);
	}

	@Test
	void reportsAPictureThatTheAppRejects() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/picture",
				new FakeFarm.Answer(422, "{\"code\":\"picture-rejected\",\"detail\":\"not decodable\"}"));
		this.given.blenderThat(Given.painting("rubbish"));
		assertThat(failure("PICTURE_REJECTED", true)).contains("not decodable");
	}

	@Test
	void passesOnTheReasonOfTheScripts() throws Exception {
		this.given.blenderThat(
				"echo 'VENEER {\"event\":\"done\",\"ok\":false,\"code\":\"MODEL_BROKEN\",\"message\":\"No camera\"}'");
		assertThat(failure("MODEL_BROKEN", false)).contains("No camera");
	}

	@Test
	void staysAwayWithAProgramThatIsNoBlender() throws Exception {
		this.given.blenderScript("echo 'libsomething.so is missing'; exit 127").start();
		Thread.sleep(500);
		assertThat(this.given.farm.requests).isEmpty();
	}

	@Test
	void staysAwayWithoutBlender() throws Exception {
		this.given.with("BLENDER", "/nowhere/blender").start();
		Thread.sleep(500);
		assertThat(this.given.farm.requests).isEmpty();
	}

	@Test
	void stopsWhenTheJobIsCanceled() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/heartbeat", new FakeFarm.Answer(200, "{\"directive\":\"STOP\"}"));
		forgetsTheJob("sleep 77.25", "POST /api/farm/jobs/42/heartbeat");
	}

	@Test
	void stopsWhenAnotherHasTheJob() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/heartbeat", new FakeFarm.Answer(409, "{\"code\":\"stale-fence\"}"));
		forgetsTheJob("sleep 77.5", "POST /api/farm/jobs/42/heartbeat");
	}

	@Test
	void forgetsAPictureThatComesTooLate() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/picture", new FakeFarm.Answer(409, "{\"code\":\"stale-fence\"}"));
		forgetsTheJob(Given.painting("late"), "PUT /api/farm/jobs/42/picture");
	}

	@Test
	void deliversWhenTheAppIsBack() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/report", new FakeFarm.Answer(503, ""));
		this.given.blenderThat(Given.painting("picture")).start().broker.publish(42);
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/jobs/42/report") > 0);
		this.given.stop();
		assertThat(this.folder.resolve("work/outbox/42-3/delivery.json")).exists();
		this.given.farm.answer("/api/farm/jobs/42/report", FakeFarm.Answer.USUAL);
		this.given.start();
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
		assertThat(this.given.farm.pictures.get(42L)).asString().isEqualTo("picture");
		this.given.eventually(() -> this.folder.resolve("work/outbox").toFile().list().length == 0);
	}

	@Test
	void findsTheNewBrokerOfARestartedApp() throws Exception {
		this.given.blenderThat(Given.painting("picture")).start();
		this.given.eventually(() -> this.given.farm.registrations.size() == 1);
		this.given.broker.restart();
		this.given.broker.publish(42);
		this.given.reportOf(42);
		assertThat(this.given.farm.registrations).hasSizeGreaterThan(1)
			.extracting((registration) -> registration.path("session").asString())
			.containsOnly(this.given.farm.registrations.get(0).path("session").asString());
	}

	@Test
	void handsTheJobBackWhenItStops() throws Exception {
		this.given.blenderThat("sleep 77.75").start().broker.publish(42);
		this.given.eventually(() -> !this.given.farm.heartbeats.isEmpty());
		long start = System.nanoTime();
		this.given.stop();
		assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("RETURNED");
		assertThat(this.given.farm.states).endsWith("OFFLINE");
	}

	private String failure(String code, boolean retryable) throws Exception {
		this.given.start().broker.publish(42);
		JsonNode failure = this.given.reportOf(42).path("failure");
		assertThat(failure.path("code").asString()).isEqualTo(code);
		assertThat(failure.path("retryable").asBoolean()).isEqualTo(retryable);
		return failure.path("message").asString() + "\n" + failure.path("log").asString();
	}

	/**
	 * @param refused the request that the farm refuses
	 */
	private void forgetsTheJob(String does, String refused) throws Exception {
		this.given.blenderThat(does).start().broker.publish(42);
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/jobs/42/claim") == 1);
		this.given.eventually(() -> this.given.farm.count(refused) > 0);
		this.given.eventually(() -> this.folder.resolve("work/outbox").toFile().list().length == 0);
		assertThat(this.given.farm.reports).isEmpty();
		this.given.stop();
		assertThat(this.given.broker.waiting()).isZero();
	}

}
