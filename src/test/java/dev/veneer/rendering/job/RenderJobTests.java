package dev.veneer.rendering.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.veneer.asset.Sha256;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RenderJobTests {

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

	private static final RenderingSettings SETTINGS = new RenderingSettings(Duration.ofSeconds(15),
			Duration.ofSeconds(2), 3, List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)), Duration.ofSeconds(30),
			Duration.ofHours(1), Duration.ofMinutes(2), Duration.ofDays(90));

	private static final Failure CRASH = Failure.retryable("BLENDER_CRASHED", "Ow.");

	private static final Map<String, Consumer<RenderJob>> VERBS = Map.ofEntries(
			verb("prioritize", (job) -> job.prioritize(Priority.INTERACTIVE, false)),
			verb("defer", (job) -> job.defer(NOON)), verb("reroute", (job) -> job.reroute(Engine.CYCLES)),
			verb("claim", RenderJobTests::claim), verb("find", (job) -> job.find(NOON)),
			verb("refuse", (job) -> job.refuse(CRASH, NOON)), verb("complete", (job) -> job.complete(NOON)),
			verb("giveBack", (job) -> job.giveBack(NOON)), verb("fail", (job) -> job.fail(CRASH, NOON, SETTINGS)),
			verb("expire", (job) -> job.expire(NOON, SETTINGS)), verb("cancel", (job) -> job.cancel(NOON)));

	private static final Map<JobState, Set<String>> LEGAL = Map.of(JobState.QUEUED,
			Set.of("prioritize", "defer", "reroute", "claim", "find", "refuse", "cancel"), JobState.ACTIVE,
			Set.of("complete", "giveBack", "fail", "expire", "cancel"), JobState.COMPLETED, Set.of(), JobState.FAILED,
			Set.of(), JobState.CANCELED, Set.of());

	@ParameterizedTest
	@EnumSource
	void makesLegalMovesOnlyAndNamesTheStateItWasIn(JobState state) {
		VERBS.forEach((name, verb) -> {
			RenderJob job = in(state);
			if (LEGAL.get(state).contains(name)) {
				verb.accept(job);
			}
			else {
				assertThatExceptionOfType(IllegalMoveException.class).as(name)
					.isThrownBy(() -> verb.accept(job))
					.withMessageContaining("Job 42 is " + state);
				assertThat(job.view().state()).isEqualTo(state);
			}
		});
	}

	@Test
	void givesEachClaimAFenceOfItsOwn() {
		RenderJob job = claimed();
		assertThat(job.isHeldBy(7, 1)).isTrue();
		assertThat(job.isHeldBy(8, 1)).isFalse();
		job.expire(NOON, SETTINGS);
		assertThat(job.isHeldBy(7, 1)).isFalse();
		claim(job);
		assertThat(job.isHeldBy(7, 1)).isFalse();
		assertThat(job.isHeldBy(7, 2)).isTrue();
	}

	@Test
	void triesThreeTimesWithAGrowingPause() {
		RenderJob job = claimed();
		job.fail(CRASH, NOON, SETTINGS);
		assertThat(job.isClaimable(NOON.plusMillis(999))).isFalse();
		assertThat(job.isClaimable(NOON.plusSeconds(1))).isTrue();
		claim(job);
		job.fail(CRASH, NOON, SETTINGS);
		assertThat(job.isClaimable(NOON.plusMillis(4999))).isFalse();
		claim(job);
		job.fail(CRASH, NOON, SETTINGS);
		assertThat(job.view().state()).isEqualTo(JobState.FAILED);
		assertThat(job.view().attempts()).isEqualTo(3);
		assertThat(job.view().reasonCode()).isEqualTo("BLENDER_CRASHED");
		assertThat(job.view().ended()).isEqualTo(NOON);
	}

	@Test
	void isLeftToOthersForAWhileByTheWorkerThatFailedIt() {
		RenderJob job = claimed();
		assertThat(job.avoids("host-a", NOON)).isFalse();
		job.fail(CRASH, NOON, SETTINGS);
		assertThat(job.avoids("host-a", NOON.plusSeconds(30))).isTrue();
		assertThat(job.avoids("host-b", NOON.plusSeconds(30))).isFalse();
		assertThat(job.avoids("host-a", NOON.plusSeconds(31))).isFalse();
	}

	@Test
	void failsAtOnceWhenNoOtherAttemptWillDoBetter() {
		RenderJob job = claimed();
		job.fail(Failure.fatal("MODEL_BROKEN", "No camera."), NOON, SETTINGS);
		assertThat(job.view().state()).isEqualTo(JobState.FAILED);
		assertThat(job.view().attempts()).isEqualTo(1);
	}

	@Test
	void countsNoAttemptThatWasHandedBack() {
		RenderJob job = claimed();
		job.giveBack(NOON);
		assertThat(job.view().attempts()).isZero();
		assertThat(job.isClaimable(NOON)).isTrue();
		claim(job);
		assertThat(job.view().attempts()).isEqualTo(1);
		assertThat(job.view().fence()).isEqualTo(2);
	}

	@Test
	void goesOnAtOnceWhenItsWorkerFellSilent() {
		RenderJob job = claimed();
		job.expire(NOON, SETTINGS);
		assertThat(job.isClaimable(NOON)).isTrue();
		assertThat(job.view().reasonCode()).isEqualTo("WORKER_LOST");
		claim(job);
		assertThat(job.view().attempts()).isEqualTo(2);
	}

	@Test
	void failsWhenItSilencesWorkerAfterWorker() {
		RenderJob job = queued();
		Stream.of(1, 2, 3).forEach((i) -> {
			claim(job);
			job.expire(NOON, SETTINGS);
		});
		assertThat(job.view().state()).isEqualTo(JobState.FAILED);
	}

	@Test
	void forgetsItsTroublesWhenItIsCompleted() {
		RenderJob job = claimed();
		job.fail(CRASH, NOON, SETTINGS);
		claim(job);
		job.complete(NOON);
		assertThat(job.view().reasonCode()).isNull();
		assertThat(job.view().progress()).isEqualTo(1);
	}

	@Test
	void keepsTheTailOfALongLogAndTheHeadOfALongMessage() {
		Failure failure = new Failure("BLENDER_CRASHED", true, "m".repeat(5000), "a".repeat(20_000) + "\0end");
		assertThat(failure.message()).hasSize(2000);
		assertThat(failure.log()).hasSize(16 * 1024).endsWith("aend");
	}

	private static RenderJob in(JobState state) {
		RenderJob job = queued();
		switch (state) {
			case QUEUED -> {
			}
			case ACTIVE -> claim(job);
			case COMPLETED -> job.find(NOON);
			case FAILED -> job.refuse(CRASH, NOON);
			case CANCELED -> job.cancel(NOON);
		}
		return job;
	}

	private static RenderJob queued() {
		return new RenderJob(42, "smoke", new RenderName("kino-stool/frame-1127/top-0/insert-340/rim-1127"),
				new Route(Engine.CYCLES, null), Priority.ORDER, false, NOON);
	}

	private static RenderJob claimed() {
		RenderJob job = queued();
		claim(job);
		return job;
	}

	private static void claim(RenderJob job) {
		job.claim(new Claimant(7, "host-a"), new Fingerprint(Sha256.of(new byte[0])), NOON, Duration.ofSeconds(15));
	}

	private static Map.Entry<String, Consumer<RenderJob>> verb(String name, Consumer<RenderJob> verb) {
		return Map.entry(name, verb);
	}

}
