package dev.veneer.rendering;

import java.util.stream.IntStream;

import dev.veneer.audit.Edition;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each job goes to a worker that can do it, and the most urgent one goes first.
 */
class RoutedFarmIntegrationTests extends FarmTest {

	private static final Quality PINNED = new Quality("pinned", 16, Engine.CYCLES, "4.2", 1, false, PictureFormat.PNG,
			15, false);

	@Autowired
	private QualityEditor qualities;

	@Test
	void choosesEeveeWhileAWorkerWithAGpuLives() throws Exception {
		try (FakeWorker cpu = listening("cpu");
				FakeWorker gpu = new FakeWorker(this.port, TOKEN, "gpu", "[\"CYCLES\",\"EEVEE\"]", "\"NVIDIA\"")
					.listen()) {
			Job job = request(this.stock.next());
			assertThat(job.engine()).isEqualTo(Engine.EEVEE);
			gpu.await(job.id().value());
			gpu.close();
			cpu.await(job.id().value());
			assertThat(this.jobs.find(job.id()).orElseThrow().engine()).isEqualTo(Engine.CYCLES);
		}
	}

	@Test
	void givesAQualityThatAsksForABlenderToAWorkerThatHasIt() throws Exception {
		this.qualities.put(PINNED, Edition.ANY);
		try (FakeWorker old = listening("old");
				FakeWorker both = new FakeWorker(this.port, TOKEN, "both", "[\"CYCLES\"]", "null", "3.4.1", "4.2.3")
					.listen()) {
			Job job = request(this.stock.next(), PINNED, Priority.INTERACTIVE);
			both.await(job.id().value());
			assertThat(old.messages).doesNotContain(job.id().value());
			assertThat(old.claim(job.id().value()).code()).isEqualTo("gone");
			both.await(job.id().value());
			assertThat(both.claim(job.id().value()).json().path("blender").asString()).isEqualTo("4.2.3");
			Job any = request(this.stock.next());
			Eventually.holds(() -> assertThat(both.claim(any.id().value()).json().path("blender").asString())
				.isEqualTo("3.4.1"));
		}
	}

	@Test
	void letsACustomersPictureOvertakeTheWholeQueue() throws Exception {
		IntStream.range(0, 300).forEach((i) -> this.desk.request(this.stock.next(), KinoStock.SMOKE, Priority.ORDER));
		Job urgent = request(this.stock.next());
		Eventually.holds(() -> assertThat(this.stock.published(urgent)).isTrue());
		try (FakeWorker worker = listening("fresh")) {
			assertThat(firstQueued(worker)).isEqualTo(urgent.id().value());
		}
		finally {
			this.jobs.list(JobState.QUEUED, 1000).forEach((job) -> this.jobs.cancel(job.id()));
		}
	}

	/** Messages of jobs that other tests ended may still be there. */
	private long firstQueued(FakeWorker worker) throws InterruptedException {
		long job = worker.next();
		while (this.jobs.find(new JobId(job)).map(Job::state).orElse(null) != JobState.QUEUED) {
			job = worker.next();
		}
		return job;
	}

	@Test
	void followsAChangeOfPriorityInBothDirections() throws Exception {
		Job lowered = request(this.stock.next());
		Job raised = request(this.stock.next(), KinoStock.SMOKE, Priority.WARM);
		assertThat(this.jobs.prioritize(lowered.id(), Priority.WARM)).isTrue();
		assertThat(this.jobs.prioritize(raised.id(), Priority.INTERACTIVE)).isTrue();
		try (FakeWorker worker = listening("any")) {
			worker.await(raised.id().value());
			assertThat(worker.claim(lowered.id().value(), lowered.urgency()).code()).isEqualTo("gone");
			worker.await(lowered.id().value());
			assertThat(worker.claim(lowered.id().value(), Priority.WARM.level()).status()).isEqualTo(200);
		}
		assertThat(this.jobs.prioritize(lowered.id(), Priority.ORDER)).as("an active job").isFalse();
	}

}
