package dev.veneer.rendering.health;

import java.time.Instant;
import java.util.Optional;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;

import org.springframework.stereotype.Component;

/**
 * Pictures that could not be made. However often they are asked for, they are not tried
 * again for a while, unless what they are made from has changed.
 */
@Component
public class HopelessPictures {

	private final JobLedger ledger;

	private final Freshness freshness;

	private final RenderingSettings settings;

	HopelessPictures(JobLedger ledger, Freshness freshness, RenderingSettings settings) {
		this.ledger = ledger;
		this.freshness = freshness;
		this.settings = settings;
	}

	/**
	 * Why the picture is not tried now, if it is not.
	 */
	public Optional<Answer> bar(PictureKey key, Quality quality) {
		Instant since = Instant.now().minus(this.settings.bar());
		return this.ledger.findLast(key)
			.filter((job) -> job.view().state() == JobState.FAILED && job.endedAfter(since) && job.wasClaimed())
			.filter((job) -> Failure.isOfThePicture(String.valueOf(job.view().reasonCode())))
			.filter((job) -> isUnchanged(job, quality))
			.map((job) -> Answer.Barred.after(job.view(), this.settings.bar()));
	}

	private boolean isUnchanged(RenderJob job, Quality quality) {
		return this.freshness.isUnchanged(job.view().name().scene(), quality, job.view().engine(), job.fingerprint());
	}

}
