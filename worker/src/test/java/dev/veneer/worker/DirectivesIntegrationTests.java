package dev.veneer.worker;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a worker does when the app says PAUSE, CONTINUE or DRAIN. */
class DirectivesIntegrationTests extends GivenWorkerTest {

	@BeforeEach
	void prepare() throws Exception {
		this.given.job(42, 64, 1);
		this.given.job(43, 64, 1);
	}

	@Test
	void takesNothingWhileItIsPausedAndGoesOnAfterwards() throws Exception {
		this.given.telling("PAUSE").blenderThat(Given.painting("picture")).start();
		this.given.eventually(() -> this.given.farm.states.contains("PAUSED"));
		this.given.broker.publish(42);
		Thread.sleep(300);
		assertThat(this.given.broker.waiting()).isEqualTo(1);
		this.given.telling("CONTINUE");
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
	}

	@Test
	void finishesItsJobBeforeItPauses() throws Exception {
		startSlowJobAndPublishAnother();
		this.given.telling("PAUSE");
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
		Thread.sleep(300);
		assertThat(this.given.broker.waiting()).isEqualTo(1);
		assertThat(this.given.hasEnded()).isFalse();
		this.given.eventually(() -> this.given.farm.states.contains("PAUSED"));
	}

	@Test
	void finishesItsJobAndEndsWhenItIsDrained() throws Exception {
		startSlowJobAndPublishAnother();
		this.given.telling("DRAIN");
		this.given.eventually(() -> this.given.farm.states.contains("DRAINING"));
		assertThat(this.given.farm.reports).isEmpty();
		this.given.telling("CONTINUE");
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("COMPLETED");
		this.given.eventually(this.given::hasEnded);
		assertThat(this.given.farm.states).endsWith("OFFLINE");
		assertThat(this.given.broker.waiting()).isEqualTo(1);
	}

	@Test
	void deliversEverythingBeforeADrainedWorkerEnds() throws Exception {
		this.given.farm.answer("/api/farm/jobs/42/report", new FakeFarm.Answer(503, ""));
		startSlowJobAndPublishAnother();
		this.given.telling("DRAIN");
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/jobs/42/report") > 1);
		assertThat(this.given.hasEnded()).isFalse();
		this.given.farm.answer("/api/farm/jobs/42/report", FakeFarm.Answer.USUAL);
		this.given.eventually(this.given::hasEnded);
		assertThat(this.given.farm.reports).hasSize(1);
		assertThat(this.folder.resolve("work/outbox")).isEmptyDirectory();
	}

	@Test
	void exitsWithZeroWhenItIsDrained() throws Exception {
		this.given.telling("DRAIN").blenderThat(Given.painting("picture"));
		Process worker = this.given.startProcess();
		try {
			assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
			assertThat(worker.exitValue()).isZero();
			assertThat(this.given.farm.states).endsWith("OFFLINE");
		}
		finally {
			worker.destroyForcibly();
		}
	}

	@Test
	void drainsFromAPause() throws Exception {
		this.given.telling("PAUSE").blenderThat(Given.painting("picture")).start();
		this.given.eventually(() -> this.given.farm.states.contains("PAUSED"));
		this.given.telling("DRAIN");
		this.given.eventually(this.given::hasEnded);
		assertThat(this.given.farm.states).endsWith("OFFLINE");
	}

	@Test
	void registersAnewWhenItIsForgottenInAPause() throws Exception {
		this.given.telling("PAUSE").blenderThat(Given.painting("picture")).start();
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/workers/7/heartbeat") > 1);
		this.given.farm.answer("/api/farm/workers/7/heartbeat",
				new FakeFarm.Answer(404, "{\"code\":\"unknown-worker\"}"));
		this.given.eventually(() -> this.given.farm.registrations.size() > 1);
	}

	private void startSlowJobAndPublishAnother() throws Exception {
		this.given.blenderThat("sleep 2; " + Given.painting("picture")).start().broker.publish(42);
		this.given.eventually(() -> this.given.farm.count("POST /api/farm/jobs/42/claim") == 1);
		this.given.broker.publish(43);
	}

}
