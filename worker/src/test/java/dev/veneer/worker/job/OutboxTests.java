package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.veneer.worker.FakeFarm;
import dev.veneer.worker.FakeFarm.Answer;
import dev.veneer.worker.farm.Denoiser;
import dev.veneer.worker.farm.Engine;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.Report;
import dev.veneer.worker.farm.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTests {

	@TempDir
	Path folder;

	private final Stopping stopping = new Stopping();

	private FakeFarm farm;

	private FakeFarm store;

	private Outbox outbox;

	@BeforeEach
	void start() throws IOException {
		this.farm = new FakeFarm();
		this.store = new FakeFarm();
		this.outbox = new Outbox(this.folder, new FarmClient(this.farm.url(), TokenSource.of("token")), this.stopping);
	}

	@AfterEach
	void stop() {
		this.stopping.stop();
		this.farm.close();
		this.store.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 410, 422 })
	void blamesTheStoreForItsNo(int status) throws Exception {
		this.store.answer("/bucket/42", new Answer(status, "<Code>AccessDenied</Code>"));
		Path entry = finished(42, this.store.url() + "/bucket/42");
		this.outbox.deliver(entry, () -> true);
		assertThat(failure().path("code").asString()).isEqualTo("STORE_REFUSED");
		assertThat(failure().path("retryable").asBoolean()).isTrue();
		assertThat(failure().path("message").asString()).contains("AccessDenied");
		assertThat(entry).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource({ "422,picture-rejected,PICTURE_REJECTED", "413,,STORE_REFUSED" })
	void blamesThePictureOnlyWhenTheAppDoes(int status, String code, String expected) throws Exception {
		this.farm.answer("/api/farm/jobs/42/picture", new Answer(status, "{\"code\":\"" + code + "\"}"));
		this.outbox.deliver(finished(42, "/api/farm/jobs/42/picture"), () -> true);
		assertThat(failure().path("code").asString()).isEqualTo(expected);
	}

	@Test
	void waitsForAStoreThatIsAwayForAMoment() throws Exception {
		this.store.answer("/bucket/42", new Answer(503, ""));
		Path entry = finished(42, this.store.url() + "/bucket/42");
		this.outbox.deliver(entry, () -> true);
		assertThat(this.outbox.isDue(entry)).isTrue();
		assertThat(this.farm.reports).isEmpty();
		this.store.answer("/bucket/42", new Answer(200, ""));
		this.outbox.deliver(entry, () -> true);
		assertThat(this.farm.reports).singleElement()
			.matches((report) -> report.path("outcome").asString().equals("COMPLETED"));
		assertThat(entry).doesNotExist();
	}

	@Test
	void givesUpAStoreThatIsAwayForTooLong() throws Exception {
		this.store.answer("/bucket/42", new Answer(507, ""));
		Path entry = aged(finished(42, this.store.url() + "/bucket/42"));
		assertThat(this.outbox.isDue(entry)).isFalse();
		this.outbox.deliver(entry, () -> true);
		assertThat(failure().path("code").asString()).isEqualTo("STORE_REFUSED");
		assertThat(failure().path("message").asString()).contains("507");
		assertThat(entry).doesNotExist();
	}

	@Test
	void givesUpAStoreThatCantBeReachedFromHere() throws Exception {
		Path entry = aged(finished(42, "http://store.invalid:9000/bucket/42"));
		this.outbox.deliver(entry, () -> true);
		assertThat(failure().path("code").asString()).isEqualTo("STORE_UNREACHABLE");
		assertThat(failure().path("message").asString()).contains("store.invalid");
		assertThat(entry).doesNotExist();
	}

	@Test
	void saysThatTheAppCantPutAPictureInItsPlace() throws Exception {
		this.farm.answer("/api/farm/jobs/42/report", new Answer(503, "{\"code\":\"store-away\"}"));
		Path entry = finished(42, "/api/farm/jobs/42/picture");
		this.outbox.deliver(entry, () -> true);
		assertThat(this.farm.count("POST /api/farm/jobs/42/report")).isEqualTo(1);
		this.outbox.deliver(aged(entry), () -> true);
		assertThat(this.farm.count("POST /api/farm/jobs/42/report")).as("the picture's, then the failure's")
			.isEqualTo(3);
		assertThat(entry).as("kept until one of them is heard").exists();
	}

	@Test
	void forgetsAPictureOfAnotherDayWhoseJobIsOver() throws Exception {
		this.farm.answer("/api/farm/jobs/42/report", new Answer(409, "{\"code\":\"stale-fence\"}"));
		Path entry = aged(finished(42, "http://store.invalid:9000/bucket/42"));
		this.outbox.release(entry);
		this.outbox.deliverAll();
		assertThat(this.outbox.isEmpty()).isTrue();
	}

	@Test
	void keepsAnOldPictureWhileTheAppIsAwayToo() throws Exception {
		Path entry = aged(finished(42, "/api/farm/jobs/42/picture"));
		this.farm.down();
		this.outbox.deliver(entry, () -> true);
		this.farm.up();
		this.outbox.deliver(entry, () -> true);
		assertThat(this.farm.pictures.get(42L)).asString().isEqualTo("picture");
		assertThat(this.farm.reports.get(0).path("outcome").asString()).isEqualTo("COMPLETED");
	}

	@Test
	void bringsAPictureWhileAnOldOneStandsStill() throws Exception {
		this.farm.stall("/api/farm/jobs/7/picture");
		this.outbox.release(finished(7, "/api/farm/jobs/7/picture"));
		CompletableFuture<Void> sweep = CompletableFuture.runAsync(this.outbox::deliverAll);
		while (this.farm.requests.isEmpty()) {
			Thread.sleep(5);
		}
		long start = System.nanoTime();
		this.outbox.deliver(finished(42, "/api/farm/jobs/42/picture"), () -> true);
		this.outbox.deliverAll();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		assertThat(this.farm.pictures).containsOnlyKeys(42L);
		this.stopping.stop();
		assertThat(sweep).succeedsWithin(Duration.ofSeconds(5));
		assertThat(this.outbox.isEmpty()).isFalse();
	}

	@Test
	void leavesThePictureOfAJobAtWorkToIt() throws Exception {
		Path entry = finished(42, "/api/farm/jobs/42/picture");
		this.outbox.deliverAll();
		assertThat(this.farm.requests).isEmpty();
		this.outbox.release(entry);
		this.outbox.deliverAll();
		assertThat(this.farm.pictures).containsOnlyKeys(42L);
	}

	private Path finished(long job, String url) throws IOException {
		Path entry = this.outbox.entry(job, 3);
		Files.writeString(entry.resolve("picture.png"), "picture");
		Report report = Report.completed(7, 3,
				new Report.Receipt(Engine.CYCLES, "3.4.1", "s", Denoiser.ATROUS, 0.4, "abc", 7));
		this.outbox.keep(entry, new Delivery(job, report, new Delivery.Upload("picture.png", url, Map.of(), "abc")));
		return entry;
	}

	private static Path aged(Path entry) throws IOException {
		Files.setLastModifiedTime(entry.resolve("delivery.json"),
				FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
		return entry;
	}

	private JsonNode failure() {
		assertThat(this.farm.reports).hasSize(1);
		return this.farm.reports.get(0).path("failure");
	}

}
