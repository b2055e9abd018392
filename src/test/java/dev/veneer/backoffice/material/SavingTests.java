package dev.veneer.backoffice.material;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.veneer.Fixtures;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.material.Saving.Foreseen;
import dev.veneer.backoffice.material.Saving.Heed;
import dev.veneer.backoffice.material.Saving.Outcome;
import dev.veneer.backoffice.material.Saving.Refused;
import dev.veneer.backoffice.material.Saving.Saved;
import dev.veneer.image.PictureKey;
import dev.veneer.material.MaterialPreview;
import dev.veneer.material.MaterialSubjects;
import dev.veneer.material.Materials;
import dev.veneer.rendering.Consequences;
import dev.veneer.rendering.Consequences.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.ConcurrentModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * An edit of oak, with one picture of the stool that shows it.
 */
class SavingTests {

	private static final List<PictureKey> STALE = List
		.of(PictureKey.parse("sketch/kino-stool/frame-1101/top-1101/insert-0/rim-0.webp").orElseThrow());

	private final MaterialPreview preview = mock();

	private final Consequences consequences = mock();

	private final Words words = mock();

	private final Saving saving = new Saving(this.preview, this.consequences, mock(Audit.class), mock(Conflicts.class),
			this.words);

	private final FormErrors errors = new FormErrors();

	private final List<String> deeds = new ArrayList<>();

	@BeforeEach
	void setUp() {
		given(this.preview.after(any())).willReturn(Fixtures.materials());
		given(this.words.get("material.busy")).willReturn("Somebody is at it.");
		given(this.consequences.of(any(Materials.class))).willReturn(new Effect(STALE, Duration.ofMinutes(38)));
		given(this.consequences.renew(STALE)).willReturn(1);
	}

	@Test
	void asksBeforePicturesBecomeStale() {
		assertThat(save(Heed.LOOK, () -> this.deeds.add("saved"))).isInstanceOfSatisfying(Foreseen.class,
				(foreseen) -> assertThat(foreseen.effect().pictures()).isEqualTo(STALE));
		assertThat(this.deeds).isEmpty();
	}

	@Test
	void asksNothingWhenNoneDoes() {
		given(this.consequences.of(any(Materials.class))).willReturn(new Effect(List.of(), Duration.ZERO));
		assertThat(save(Heed.LOOK, () -> this.deeds.add("saved"))).isEqualTo(new Saved(0));
		assertThat(this.deeds).containsExactly("saved");
	}

	@Test
	void savesWhatItsEditorKnowsAndRendersAgainOnlyWhenTold() {
		assertThat(save(Heed.of(false, "save"), () -> this.deeds.add("saved"))).isEqualTo(new Saved(0));
		verify(this.consequences, never()).renew(any());
		assertThat(save(Heed.of(false, "renew"), () -> this.deeds.add("saved"))).isEqualTo(new Saved(1));
	}

	@Test
	void triesOnceMoreWhenSomebodyWasAtItInTheSameMoment() {
		assertThat(save(Heed.NONE, () -> {
			this.deeds.add("tried");
			if (this.deeds.size() == 1) {
				throw new OptimisticLockingFailureException("somebody was faster");
			}
		})).isEqualTo(new Saved(0));
		assertThat(this.deeds).hasSize(2);
	}

	@Test
	void keepsTheFormWhenItIsStillInTheWay() {
		Outcome outcome = save(Heed.NONE, () -> {
			throw new OptimisticLockingFailureException("somebody is faster");
		});
		assertThat(outcome).isEqualTo(new Refused(new Edition(7)));
		assertThat(this.errors.get(FormErrors.WHOLE)).isEqualTo("Somebody is at it.");
	}

	private Outcome save(Heed heed, Runnable edit) {
		return this.saving.save(MaterialSubjects.pattern("oak"), new Edition(7), edit, heed, this.errors,
				new ConcurrentModel());
	}

}
