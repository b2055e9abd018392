package dev.veneer.preparation.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.UploadState;
import dev.veneer.rendering.RenderingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An upload on its way through the farm.
 */
class PreparationTests {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

	private static final RenderingSettings SETTINGS = new RenderingSettings(Duration.ofSeconds(15),
			Duration.ofSeconds(1), 3, List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)), Duration.ofSeconds(30),
			Duration.ofHours(1), Duration.ofMinutes(2), Duration.ofDays(90));

	private static final Inspection INSPECTION = new Inspection("3.4.1", true, 3, false, List.of(400, 400, 450),
			"overview.webp", "model.blend",
			List.of(new Inspection.Item("frame", null, 12, List.of(400, 400, 450), "OWN", "object-0.webp")), List.of());

	private final Preparation preparation = new Preparation(1, new ModelName("kino-stool"), false, Aspect.parse("1:1"),
			"stool.blend", new Asset(Sha256.of(new byte[1]), 1, "blend"), "admin", NOW);

	@Test
	void becomesAModel() {
		claim();
		assertThat(this.preparation.isHeldBy(7, 1)).isTrue();
		this.preparation.complete(INSPECTION, NOW);
		assertThat(this.preparation.isHeldBy(7, 1)).isFalse();
		assertThat(this.preparation.wasHeldBy(7, 1)).isTrue();
		this.preparation.use(NOW);
		assertThat(this.preparation.view().state()).isEqualTo(UploadState.USED);
		assertThat(this.preparation.view().inspection()).isEqualTo(INSPECTION);
	}

	@Test
	void isTriedThreeTimes() {
		fail(true);
		assertThat(this.preparation.isClaimable(NOW)).isFalse();
		assertThat(this.preparation.isClaimable(NOW.plusSeconds(1))).isTrue();
		fail(true);
		assertThat(this.preparation.isClaimable(NOW.plusSeconds(4))).isFalse();
		fail(true);
		assertThat(this.preparation.view().state()).isEqualTo(UploadState.FAILED);
		assertThat(this.preparation.view().reason()).isEqualTo("Ow.");
		assertThat(this.preparation.view().log()).isEqualTo("the tail");
	}

	@Test
	void isNotTriedAgainWhenThatCannotHelp() {
		fail(false);
		assertThat(this.preparation.view().state()).isEqualTo(UploadState.FAILED);
	}

	@Test
	void goesToAnotherWorkerWhenItsWorkerFallsSilent() {
		claim();
		assertThat(this.preparation.isOverdue(NOW.plusSeconds(15))).isFalse();
		assertThat(this.preparation.isOverdue(NOW.plusSeconds(16))).isTrue();
		this.preparation.expire(NOW, SETTINGS);
		assertThat(this.preparation.isClaimable(NOW)).isTrue();
		assertThat(this.preparation.isHeldBy(7, 1)).isFalse();
		claim();
		assertThat(this.preparation.fence()).isEqualTo(2);
	}

	@Test
	void countsNoAttemptThatWasHandedBack() {
		for (int i = 0; i < 5; i++) {
			claim();
			this.preparation.giveBack(NOW);
		}
		assertThat(this.preparation.view().attempts()).isZero();
		assertThat(this.preparation.fence()).isEqualTo(5);
	}

	@Test
	void beginsAnewWhenItIsRepeated() {
		fail(false);
		this.preparation.repeat(NOW);
		assertThat(this.preparation.view().attempts()).isZero();
		assertThat(this.preparation.view().reason()).isNull();
		assertThat(this.preparation.isClaimable(NOW)).isTrue();
		this.preparation.discard(NOW);
		this.preparation.repeat(NOW);
		assertThat(this.preparation.view().state()).isEqualTo(UploadState.QUEUED);
	}

	@ParameterizedTest
	@EnumSource(UploadState.class)
	void saysWhatItCannotDo(UploadState state) {
		this.preparation.state = state;
		for (Move move : Move.values()) {
			if (!move.isLegalFrom(state)) {
				assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> attempt(move))
					.withMessageContaining(state.name());
			}
		}
	}

	private void attempt(Move move) {
		switch (move) {
			case CLAIM -> claim();
			case RETURN -> this.preparation.giveBack(NOW);
			case RETRY, FAIL ->
				this.preparation.fail(new Failure("BLENDER_CRASHED", move == Move.RETRY, "Ow.", ""), NOW, SETTINGS);
			case COMPLETE -> this.preparation.complete(INSPECTION, NOW);
			case REPEAT -> this.preparation.repeat(NOW);
			case USE -> this.preparation.use(NOW);
			case DISCARD -> this.preparation.discard(NOW);
		}
	}

	private void claim() {
		this.preparation.claim(7, "host-a", NOW, SETTINGS.lease());
	}

	private void fail(boolean retryable) {
		claim();
		this.preparation.fail(new Failure("BLENDER_CRASHED", retryable, "Ow.", "the tail"), NOW, SETTINGS);
	}

}
