package dev.veneer.rendering;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.image.Picture;
import dev.veneer.model.ModelName;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps failing is noticed, and costs little.
 */
class SickFarmIntegrationTests extends FarmTest {

	private static final ModelName STOOL = new ModelName("kino-stool");

	@Autowired
	private Workers workers;

	@Autowired
	private Quarantine quarantine;

	private FakeWorker worker;

	@BeforeEach
	void startWorker() throws Exception {
		this.worker = listening("first");
		// whatever another test has told this machine
		this.workers.tell(this.worker.id, Duty.WORK);
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@Test
	void triesAFailedJobOnAnotherWorkerWhenThereIsOne() throws Exception {
		try (FakeWorker other = listening("other")) {
			Job job = request(this.stock.next());
			this.worker.claim(job.id().value());
			this.worker.failed(job.id().value(), 1, "BLENDER_CRASHED", true);
			Eventually.holds(() -> assertThat(this.stock.isDue(job)).isTrue());
			assertThat(this.worker.claim(job.id().value()).code()).isEqualTo("gone");
			Eventually.holds(() -> assertThat(other.claim(job.id().value()).status()).isEqualTo(200));
		}
	}

	@Test
	void givesAFailedJobToTheSameWorkerWhenItIsTheOnlyOne() throws Exception {
		Job job = request(this.stock.next());
		this.worker.claim(job.id().value());
		this.worker.failed(job.id().value(), 1, "BLENDER_CRASHED", true);
		Eventually.holds(() -> assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200));
	}

	@Test
	void putsAWorkerInQuarantineThatFailsWhatOthersFinish() throws Exception {
		try (FakeWorker other = listening("other")) {
			for (int i = 0; i < 3; i++) {
				Job job = request(this.stock.next());
				assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200);
				this.worker.failed(job.id().value(), 1, "BLENDER_CRASHED", true);
				byte[] picture = KinoStock.picture(16, i);
				Eventually.holds(() -> assertThat(other.work(job.id().value(), picture).status()).isEqualTo(200));
			}
			Eventually.holds(() -> assertThat(directive(this.worker)).isEqualTo("PAUSE"));
			Worker sick = find(this.worker.id);
			assertThat(sick.state()).isEqualTo(WorkerState.QUARANTINED);
			assertThat(sick.reason()).isEqualTo("It failed 3 jobs within an hour that other workers finished.");
			assertThat(directive(other)).isEqualTo("CONTINUE");
			Job next = request(this.stock.next());
			assertThat(this.worker.claim(next.id().value()).code()).isEqualTo("gone");
			try (FakeWorker again = listening("first")) {
				assertThat(directive(again)).as("a restart does not help, however soon").isEqualTo("PAUSE");
				this.workers.tell(again.id, Duty.WORK);
				assertThat(directive(again)).isEqualTo("CONTINUE");
				Job another = request(this.stock.next());
				again.claim(another.id().value());
				again.failed(another.id().value(), 1, "BLENDER_CRASHED", false);
				assertThat(directive(again)).as("what was before is forgiven").isEqualTo("CONTINUE");
			}
		}
	}

	@Test
	void doesNotBlameAMachineForAModelThatIsBroken() throws Exception {
		List<Job> failed = failAll(5, "MODEL_BROKEN");
		Eventually
			.holds(() -> assertThat(this.quarantine.models()).extracting(SickModel::model).containsExactly(STOOL));
		assertThat(directive(this.worker)).isEqualTo("CONTINUE");
		Answer answer = this.desk.request(this.stock.next(), KinoStock.SMOKE, Priority.INTERACTIVE);
		assertThat(answer).isInstanceOf(Answer.Barred.class);
		assertThat(((Answer.Barred) answer).code()).isEqualTo("MODEL_QUARANTINED");
		assertThat(this.quarantine.release(STOOL)).isTrue();
		Job job = request(this.stock.next());
		this.worker.work(job.id().value(), KinoStock.picture(16, 1));
		assertThat(state(job)).isEqualTo(JobState.COMPLETED);
		assertThat(failed).hasSize(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BLENDER_MISSING", "BLENDER_VERSION_MISSING", "DISK_FULL" })
	void blamesNoModelAndNoPictureForAMachine(String code) throws Exception {
		List<Job> failed = failAll(5, code);
		assertThat(this.quarantine.models()).isEmpty();
		Scene again = failed.get(0).name().scene();
		assertThat(this.desk.request(again, KinoStock.SMOKE, Priority.INTERACTIVE)).isInstanceOf(Answer.Pending.class);
	}

	@Test
	void endsQueuedJobsOfAModelInQuarantineWithTheReason() throws Exception {
		Job queued = request(this.stock.next());
		failAll(5, "MODEL_BROKEN");
		assertThat(this.worker.claim(queued.id().value()).code()).isEqualTo("gone");
		assertThat(this.jobs.find(queued.id()).orElseThrow().reasonCode()).isEqualTo("MODEL_QUARANTINED");
	}

	@Test
	void rendersAModelAgainThatHasAnotherFile() throws Exception {
		failAll(5, "MODEL_BROKEN");
		assertThat(this.quarantine.models()).isNotEmpty();
		this.stock.replaceModel("mended");
		try {
			Eventually.holds(() -> assertThat(this.quarantine.models()).isEmpty());
			request(this.stock.next());
		}
		finally {
			this.stock.replaceModel("a model");
		}
	}

	@Test
	void triesAHopelessPictureThreeTimesAnHourHoweverOftenItIsAsked() throws Exception {
		Scene scene = this.stock.next();
		Job job = request(scene);
		for (int attempt = 1; attempt <= 3; attempt++) {
			int fence = attempt;
			Eventually.holds(() -> assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200));
			this.worker.failed(job.id().value(), fence, "BLENDER_CRASHED", true);
		}
		for (int i = 0; i < 20; i++) {
			Answer.Barred barred = (Answer.Barred) this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE);
			assertThat(barred.failed().id()).isEqualTo(job.id());
			assertThat(barred.code()).isEqualTo("BLENDER_CRASHED");
			assertThat(this.desk.force(scene, KinoStock.SMOKE, Priority.INTERACTIVE)).isInstanceOf(Answer.Barred.class);
		}
		Job retried = this.desk.retry(job.id()).orElseThrow();
		assertThat(retried.id()).isNotEqualTo(job.id());
		this.worker.work(retried.id().value(), KinoStock.picture(16, 2));
		assertThat(this.desk.request(scene, KinoStock.SMOKE, Priority.WARM)).isInstanceOf(Answer.Ready.class);
	}

	@Test
	void triesAgainAtOnceWhatFailedForAFullDisk() throws Exception {
		Scene scene = this.stock.next();
		Job job = request(scene);
		for (int attempt = 1; attempt <= 3; attempt++) {
			int fence = attempt;
			Eventually.holds(() -> assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200));
			this.worker.failed(job.id().value(), fence, "DISK_FULL", true);
		}
		Job again = request(scene);
		this.worker.work(again.id().value(), KinoStock.picture(16, 3));
		Picture picture = ((Answer.Ready) this.desk.request(scene, KinoStock.SMOKE, Priority.WARM)).picture();
		assertThat(picture.receipt().worker()).isEqualTo("first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MODEL_BROKEN", "STORE_REFUSED", "FILE_UNAVAILABLE" })
	void blamesNoMachineForAuthorsAndStores(String code) throws Exception {
		failAll(3, code).forEach((job) -> this.stock.pretendModel(job, "maru-bench"));
		failAll(4, code);
		assertThat(directive(this.worker)).isEqualTo("CONTINUE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STORE_REFUSED", "FILE_UNAVAILABLE", "NO_PICTURE" })
	void blamesNoModelForTheStore(String code) throws Exception {
		failAll(5, code);
		assertThat(this.quarantine.models()).isEmpty();
	}

	@Test
	void putsAMachineInQuarantineThatFailsWhateverItGets() throws Exception {
		failAll(3, "BLENDER_CRASHED").forEach((job) -> this.stock.pretendModel(job, "maru-bench"));
		failAll(3, "BLENDER_CRASHED");
		Eventually.holds(() -> assertThat(directive(this.worker)).isEqualTo("PAUSE"));
	}

	private List<Job> failAll(int count, String code) throws Exception {
		List<Job> failed = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Job job = request(this.stock.next());
			assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200);
			this.worker.failed(job.id().value(), 1, code, false);
			failed.add(job);
		}
		return failed;
	}

	private Worker find(long id) {
		return this.workers.all().stream().filter((each) -> each.id() == id).findFirst().orElseThrow();
	}

	private static String directive(FakeWorker worker) throws Exception {
		return worker.live("IDLE").json().path("directive").asString();
	}

}
