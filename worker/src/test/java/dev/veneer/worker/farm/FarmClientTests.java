package dev.veneer.worker.farm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.veneer.worker.FakeFarm;
import dev.veneer.worker.FakeFarm.Answer;
import dev.veneer.worker.KinoStool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FarmClientTests {

	@TempDir
	Path folder;

	private FakeFarm farm;

	private FarmClient client;

	@BeforeEach
	void start() throws IOException {
		this.farm = new FakeFarm();
		this.client = new FarmClient(this.farm.url(), TokenSource.of("token"));
	}

	@AfterEach
	void stop() {
		this.farm.close();
	}

	@Test
	void claimsJobOrHearsThatItIsGone() throws Exception {
		this.farm.offer(new KinoStool(this.folder, false).job(42, 64, 1, 0xff0000, 0x00ff00));
		assertThat(this.client.claim(42, 0, 7, "s")).isInstanceOf(Claim.Granted.class);
		assertThat(this.client.claim(43, 0, 7, "s")).isEqualTo(new Claim.Gone());
	}

	@Test
	void doesNotTakeAForgottenWorkerForAGoneJob() {
		this.farm.answer("/api/farm/jobs/42/claim", new Answer(404, "{\"code\":\"unknown-worker\"}"));
		assertThatExceptionOfType(FarmRefused.class).isThrownBy(() -> this.client.claim(42, 0, 7, "s"))
			.matches(FarmRefused::isUnknownWorker);
	}

	@Test
	void hearsDirectivesAndIgnoresUnknownOnes() throws Exception {
		FarmClient.JobHeartbeat beat = new FarmClient.JobHeartbeat(7, 3, 0.5, "line");
		String path = "/api/farm/jobs/42/heartbeat";
		assertThat(this.client.heartbeat(42, beat)).isEqualTo(Directive.CONTINUE);
		this.farm.answer(path, new Answer(200, "{\"directive\":\"STOP\"}"));
		assertThat(this.client.heartbeat(42, beat)).isEqualTo(Directive.STOP);
		this.farm.answer(path, new Answer(200, "{\"directive\":\"DANCE\"}"));
		assertThat(this.client.heartbeat(42, beat)).isEqualTo(Directive.CONTINUE);
	}

	@Test
	void tellsANoFromAnAppInTrouble() {
		String path = "/api/farm/jobs/42/report";
		this.farm.answer(path, new Answer(409, "{\"code\":\"stale-fence\",\"detail\":\"fence 4 is out\"}"));
		assertThatExceptionOfType(FarmRefused.class).isThrownBy(() -> this.client.report(42, Report.returned(7, 3)))
			.matches(FarmRefused::isOver)
			.withMessageContaining("stale-fence: fence 4 is out");
		this.farm.answer(path, new Answer(503, "<html>"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.client.report(42, Report.returned(7, 3)));
		this.farm.answer(path, new Answer(400, "<html>not json"));
		assertThatExceptionOfType(FarmRefused.class).isThrownBy(() -> this.client.report(42, Report.returned(7, 3)));
	}

	@Test
	void keepsTheTokenFromForeignAddresses() throws Exception {
		try (FakeFarm foreign = new FakeFarm()) {
			URI address = foreign.url().resolve("/bucket/picture");
			Path picture = Files.writeString(this.folder.resolve("p.png"), "picture");
			// Without our token the other farm answers 401, which proves that it didn't
			// come.
			assertThatExceptionOfType(FarmRefused.class)
				.isThrownBy(() -> this.client.upload(address.toString(), Map.of(), 7, 3, picture, "abc", () -> true))
				.matches((refused) -> !refused.isUnauthorized())
				.withMessageContaining("401");
		}
	}

	@Test
	void leavesNoHalfOfARefusedDownload() {
		Path target = this.folder.resolve("file");
		assertThatExceptionOfType(FarmRefused.class)
			.isThrownBy(() -> this.client.download("/api/farm/files/" + "0".repeat(64), target, () -> true));
		assertThat(target).doesNotExist();
	}

	@Test
	void leavesADownloadThatStandsStill() {
		this.farm.stall("/api/farm/files/model");
		Http http = new Http(this.farm.url(), TokenSource.of("token"), Duration.ofMillis(400));
		Path part = this.folder.resolve("part");
		assertThatExceptionOfType(HttpTimeoutException.class)
			.isThrownBy(() -> http.download("/api/farm/files/model", part, () -> true));
		assertThat(part).isNotEmptyFile();
	}

	@Test
	void leavesADownloadThatNobodyWaitsForAnyMore() throws Exception {
		this.farm.stall("/api/farm/files/model");
		Path part = this.folder.resolve("part");
		long start = System.nanoTime();
		assertThatExceptionOfType(IOException.class).isThrownBy(
				() -> this.client.download("/api/farm/files/model", part, () -> part.toFile().length() < 1 << 19));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void saysWhoCantBeReached() throws Exception {
		Path picture = Files.writeString(this.folder.resolve("p.png"), "picture");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.client.upload("http://store.invalid:9000/picture?X-Amz-Signature=secret", Map.of(),
					7, 3, picture, "abc", () -> true))
			.withMessageContaining("store.invalid:9000")
			.withMessageNotContainingAny("secret", "null");
	}

	@Test
	void readsTheTokenFileWhenItAppears() throws Exception {
		Path file = this.folder.resolve("token");
		FarmClient patient = new FarmClient(this.farm.url(), TokenSource.in(file));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> patient.claim(43, 0, 7, "s"))
			.withMessageContaining("isn't there yet");
		Files.writeString(file, "token\n");
		assertThat(patient.claim(43, 0, 7, "s")).isEqualTo(new Claim.Gone());
	}

}
