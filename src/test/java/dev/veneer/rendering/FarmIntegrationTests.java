package dev.veneer.rendering;

import java.net.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.veneer.asset.Sha256;
import dev.veneer.image.Picture;
import dev.veneer.rendering.FakeWorker.Reply;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A worker without Blender goes through everything that happens between the request and
 * the picture.
 */
class FarmIntegrationTests extends FarmTest {

	@Autowired
	private JobWatch watch;

	private FakeWorker worker;

	@BeforeEach
	void startWorker() throws Exception {
		this.worker = worker().listen();
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@Test
	void makesThePictureThatIsMissing() throws Exception {
		Scene scene = this.stock.next();
		Job job = request(scene);
		this.worker.await(job.id().value());
		byte[] picture = KinoStock.picture(16, 1);
		Reply claim = this.worker.claim(job.id().value());
		assertThat(claim.status()).isEqualTo(200);
		assertThat(claim.json().path("render_name").asString()).isEqualTo(scene.renderName().value());
		assertThat(this.worker.upload(job.id().value(), 1, picture).status()).isEqualTo(204);
		assertThat(this.worker.completed(job.id().value(), 1, picture).json().path("state").asString())
			.isEqualTo("COMPLETED");
		assertThat(this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE)).isInstanceOf(Answer.Ready.class);
		Reply served = this.worker.get("/renders/smoke/" + scene.renderName() + ".png");
		assertThat(served.status()).isEqualTo(200);
		assertThat(served.body()).isEqualTo(picture);
	}

	@Test
	void makesOneJobOfFiftyEqualRequests() throws Exception {
		Scene scene = this.stock.next();
		ExecutorService threads = Executors.newFixedThreadPool(50);
		List<Callable<Answer>> requests = IntStream.range(0, 50)
			.<Callable<Answer>>mapToObj((i) -> () -> this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE))
			.toList();
		Set<JobId> made = new HashSet<>();
		int created = 0;
		for (Future<Answer> answer : threads.invokeAll(requests)) {
			Answer.Pending pending = (Answer.Pending) answer.get();
			made.add(pending.job().id());
			created += pending.created() ? 1 : 0;
		}
		threads.shutdown();
		assertThat(made).hasSize(1);
		assertThat(created).isEqualTo(1);
	}

	@Test
	void tellsWhoWaits() throws Exception {
		Job job = request(this.stock.next());
		List<Job> seen = new CopyOnWriteArrayList<>();
		this.watch.watch(job.id(), seen::add);
		this.worker.await(job.id().value());
		long fence = this.worker.claim(job.id().value()).json().path("fence").asLong();
		this.worker.heartbeat(job.id().value(), fence, 0.5);
		byte[] picture = KinoStock.picture(16, 2);
		this.worker.upload(job.id().value(), fence, picture);
		this.worker.completed(job.id().value(), fence, picture);
		Eventually.holds(() -> assertThat(seen.stream().map(Job::state).collect(Collectors.toList()))
			.containsExactly(JobState.QUEUED, JobState.ACTIVE, JobState.ACTIVE, JobState.COMPLETED));
		assertThat(seen.get(2).progress()).isEqualTo(0.5);
	}

	@Test
	void countsTheJobsThatGoBefore() throws Exception {
		Job first = request(this.stock.next());
		Job second = request(this.stock.next());
		Job warm = ((Answer.Pending) this.desk.request(this.stock.next(), KinoStock.SMOKE, Priority.WARM)).job();
		int before = this.jobs.ahead(first);
		assertThat(this.jobs.ahead(second)).isEqualTo(before + 1);
		assertThat(this.jobs.ahead(warm)).isGreaterThanOrEqualTo(before + 2);
		this.worker.await(first.id().value());
		this.worker.claim(first.id().value());
		assertThat(this.jobs.ahead(second)).isEqualTo(before + 1);
		this.jobs.cancel(first.id());
		assertThat(this.jobs.ahead(second)).isEqualTo(before);
		this.jobs.cancel(second.id());
		this.jobs.cancel(warm.id());
	}

	@Test
	void servesPicturesAsTheWebDoes() throws Exception {
		Scene scene = this.stock.next();
		byte[] picture = KinoStock.picture(16, 3);
		this.worker.work(request(scene).id().value(), picture);
		String address = "/renders/smoke/" + scene.renderName() + ".png";
		HttpHeaders headers = this.worker.get(address).response().headers();
		assertThat(headers.firstValue("ETag")).contains("\"" + Sha256.of(picture) + "\"");
		assertThat(headers.firstValue("Content-Type")).contains("image/png");
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("max-age=0", "must-revalidate", "public")
			.doesNotContain("no-store");
		assertThat(headers.firstValue("Last-Modified")).isPresent();
		assertThat(this.worker.head(address).response().headers().firstValueAsLong("Content-Length"))
			.hasValue(picture.length);
		assertThat(this.worker.get(address, "If-None-Match", "\"" + Sha256.of(picture) + "\"").status()).isEqualTo(304);
		for (String wrong : List.of("/renders", "/renders/", "/renders/smoke", "/renders/smoke/kino-stool/frame-1.png",
				"/renders/smoke/%2e%2e/secret.png", "/renders/.incoming/1-1", address + "/", address + ".png")) {
			Reply reply = this.worker.get(wrong);
			assertThat(reply.status()).as(wrong).isIn(400, 404);
			assertThat(reply.response().headers().firstValue("Content-Type").orElseThrow()).as(wrong)
				.startsWith("application/problem+json");
		}
	}

	@Test
	void refusesAWorkerWhoseLeaseIsOver() throws Exception {
		long job = request(this.stock.next()).id().value();
		this.worker.await(job);
		assertThat(this.worker.claim(job).json().path("fence").asLong()).isEqualTo(1);
		Reply again = this.worker.claim(job);
		assertThat(again.code()).as(new String(again.body())).isEqualTo("gone");
		this.stock.fallSilent(job);
		this.worker.await(job);
		assertThat(this.worker.claim(job).json().path("fence").asLong()).isEqualTo(2);
		byte[] picture = KinoStock.picture(16, 4);
		for (Reply late : List.of(this.worker.heartbeat(job, 1, 0.9), this.worker.upload(job, 1, picture),
				this.worker.completed(job, 1, picture), this.worker.returned(job, 1))) {
			assertThat(late.status()).isEqualTo(409);
			assertThat(late.code()).isEqualTo("stale-fence");
		}
		assertThat(this.worker.heartbeat(job, 2, 0.9).json().path("directive").asString()).isEqualTo("CONTINUE");
		this.worker.upload(job, 2, picture);
		this.worker.completed(job, 2, picture);
		assertThat(this.jobs.find(new JobId(job)).orElseThrow().attempts()).isEqualTo(2);
		assertThat(this.jobs.attempts(new JobId(job)).stream().map(Attempt::result)).containsExactly("EXPIRED",
				"COMPLETED");
	}

	@Test
	void answersAReportThatIsHeardAgainAsBefore() throws Exception {
		long job = request(this.stock.next()).id().value();
		byte[] picture = KinoStock.picture(16, 5);
		this.worker.work(job, picture);
		Reply again = this.worker.completed(job, 1, picture);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().path("state").asString()).isEqualTo("COMPLETED");
		assertThat(this.worker.heartbeat(job, 1, 1).json().path("directive").asString())
			.as("a beat that the report has overtaken")
			.isEqualTo("CONTINUE");
	}

	@Test
	void triesAgainAndThenFailsWithTheReason() throws Exception {
		Scene scene = this.stock.next();
		long job = request(scene).id().value();
		for (int attempt = 1; attempt <= 3; attempt++) {
			this.worker.await(job);
			assertThat(this.worker.claim(job).json().path("attempt").asInt()).isEqualTo(attempt);
			assertThat(this.worker.failed(job, attempt, "BLENDER_CRASHED", true).json().path("state").asString())
				.isEqualTo((attempt < 3) ? "QUEUED" : "FAILED");
		}
		Job failed = this.jobs.find(new JobId(job)).orElseThrow();
		assertThat(failed.reasonCode()).isEqualTo("BLENDER_CRASHED");
		assertThat(this.jobs.attempts(failed.id()).get(2).log()).isEqualTo("the tail");
		assertThat(this.worker.failed(job, 3, "BLENDER_CRASHED", true).json().path("state").asString())
			.isEqualTo("FAILED");
	}

	@Test
	void failsAtOnceWhenTheModelIsBroken() throws Exception {
		long job = request(this.stock.next()).id().value();
		this.worker.claim(job);
		assertThat(this.worker.failed(job, 1, "MODEL_BROKEN", false).json().path("state").asString())
			.isEqualTo("FAILED");
	}

	@Test
	void givesAReturnedJobToTheNextWorkerAtOnce() throws Exception {
		long job = request(this.stock.next()).id().value();
		this.worker.await(job);
		this.worker.claim(job);
		assertThat(this.worker.returned(job, 1).json().path("state").asString()).isEqualTo("QUEUED");
		this.worker.await(job);
		assertThat(this.worker.claim(job).json().path("attempt").asInt()).isEqualTo(1);
	}

	@Test
	void refusesPicturesThatAreNone() throws Exception {
		long job = request(this.stock.next()).id().value();
		this.worker.claim(job);
		byte[] good = KinoStock.picture(16, 6);
		for (Reply refused : List.of(this.worker.upload(job, 1, KinoStock.flat(16)),
				this.worker.upload(job, 1, KinoStock.picture(17, 6)), this.worker.upload(job, 1, "rubbish".getBytes()),
				this.worker.upload(job, 1, new byte[2_000_000]), this.worker.upload(job, 1, good, "0".repeat(64)))) {
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.code()).isEqualTo("picture-rejected");
		}
		assertThat(this.worker.completed(job, 1, good).json().path("state").asString()).isEqualTo("QUEUED");
		assertThat(this.jobs.find(new JobId(job)).orElseThrow().reasonCode()).isEqualTo("NO_PICTURE");
	}

	@Test
	void keepsTheOldPictureUntilANewOneIsThere() throws Exception {
		Scene scene = this.stock.next();
		String address = "/renders/smoke/" + scene.renderName() + ".png";
		byte[] old = KinoStock.picture(16, 7);
		this.worker.work(request(scene).id().value(), old);
		Job forced = ((Answer.Pending) this.desk.force(scene, KinoStock.SMOKE, Priority.INTERACTIVE)).job();
		assertThat(this.desk.request(scene, KinoStock.SMOKE, Priority.WARM)).isInstanceOf(Answer.Ready.class);
		this.worker.claim(forced.id().value());
		this.worker.failed(forced.id().value(), 1, "MODEL_BROKEN", false);
		assertThat(this.worker.get(address).body()).isEqualTo(old);
		byte[] fresh = KinoStock.picture(16, 8);
		Job again = this.desk.retry(forced.id()).orElseThrow();
		this.worker.work(again.id().value(), fresh);
		Reply served = this.worker.get(address);
		assertThat(served.body()).isEqualTo(fresh);
		assertThat(served.response().headers().firstValue("ETag")).contains("\"" + Sha256.of(fresh) + "\"");
	}

	@Test
	void stopsTheRenderOfACanceledJob() throws Exception {
		Job job = request(this.stock.next());
		long id = job.id().value();
		this.worker.claim(id);
		assertThat(this.jobs.cancel(job.id())).isTrue();
		assertThat(this.jobs.cancel(job.id())).isFalse();
		assertThat(this.worker.heartbeat(id, 1, 0.5).json().path("directive").asString()).isEqualTo("STOP");
		assertThat(this.worker.completed(id, 1, KinoStock.picture(16, 9)).json().path("state").asString())
			.isEqualTo("CANCELED");
		assertThat(this.worker.claim(id).status()).isEqualTo(410);
	}

	@Test
	void isNotFooledByForgedMessages() throws Exception {
		try (Connection connection = this.worker.connect(); Channel channel = connection.createChannel()) {
			for (String forged : List.of("{\"job\":999999}", "rubbish", "{}")) {
				channel.basicPublish("veneer.render", "cycles", null, forged.getBytes());
			}
		}
		this.worker.await(999_999);
		assertThat(this.worker.claim(999_999).code()).isEqualTo("unknown-job");
		makesThePictureThatIsMissing();
	}

	@Test
	void tellsAWorkerThatItDoesNotKnowToRegister() throws Exception {
		long job = request(this.stock.next()).id().value();
		String stranger = "{\"worker\":%d,\"session\":\"other\",\"state\":\"IDLE\"}".formatted(this.worker.id);
		assertThat(this.worker.post("/api/farm/jobs/" + job + "/claim", stranger).code()).isEqualTo("unknown-worker");
		assertThat(this.worker.post("/api/farm/workers/" + this.worker.id + "/heartbeat", stranger).code())
			.isEqualTo("unknown-worker");
		assertThat(this.worker.live("IDLE").json().path("directive").asString()).isEqualTo("CONTINUE");
	}

	@Test
	void handsOutFilesByTheirContent() throws Exception {
		long job = request(this.stock.next()).id().value();
		for (JsonNode file : this.worker.claim(job).json().path("files")) {
			Reply reply = this.worker.get(file.path("url").asString());
			assertThat(Sha256.of(reply.body()).hex()).isEqualTo(file.path("sha256").asString());
			assertThat(reply.body()).hasSize(file.path("bytes").asInt());
		}
		assertThat(this.worker.get("/api/farm/files/" + "0".repeat(64)).code()).isEqualTo("unknown-file");
	}

	@Test
	void callsAPictureStaleWhenItsModelIsAnother() throws Exception {
		Scene scene = this.stock.next();
		this.worker.work(request(scene).id().value(), KinoStock.picture(16, 10));
		Picture picture = ((Answer.Ready) this.desk.request(scene, KinoStock.SMOKE, Priority.WARM)).picture();
		assertThat(this.desk.isStale(picture)).isFalse();
		this.stock.replaceModel("another model");
		Eventually.holds(() -> assertThat(this.desk.isStale(picture)).isTrue());
		this.stock.replaceModel("a model");
		Eventually.holds(() -> assertThat(this.desk.isStale(picture)).isFalse());
	}

	@Test
	void raisesAJobThatSomebodyWaitsForNow() throws Exception {
		Scene scene = this.stock.next();
		this.desk.request(scene, KinoStock.SMOKE, Priority.WARM);
		Job job = request(scene);
		assertThat(job.priority()).isEqualTo(Priority.INTERACTIVE);
		this.worker.await(job.id().value());
		this.worker.await(job.id().value());
	}

	@Test
	void sendsAMessageAgainThatCameBeforeItsTime() throws Exception {
		Job job = request(this.stock.next());
		this.worker.await(job.id().value());
		this.stock.postpone(job, 500);
		assertThat(this.worker.claim(job.id().value()).code()).isEqualTo("gone");
		this.worker.await(job.id().value());
		assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200);
	}

}
