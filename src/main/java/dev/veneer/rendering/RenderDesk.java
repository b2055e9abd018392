package dev.veneer.rendering;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.health.Freshness;
import dev.veneer.rendering.health.HopelessPictures;
import dev.veneer.rendering.health.SickModels;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.job.Route;
import dev.veneer.rendering.worker.Engines;
import dev.veneer.scene.Scene;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Finds the picture of a scene, or else the job that makes it, or else makes that job.
 * Any number of equal requests, on any number of instances, share one job.
 */
@Component
public class RenderDesk {

	private final Pictures pictures;

	private final Qualities qualities;

	private final JobLedger ledger;

	private final Engines engines;

	private final SickModels sickModels;

	private final HopelessPictures hopeless;

	private final Freshness freshness;

	private final Turns turns;

	private final Counter hits;

	private final Counter misses;

	private final Counter coalesced;

	RenderDesk(Pictures pictures, Qualities qualities, JobLedger ledger, Engines engines, SickModels sickModels,
			HopelessPictures hopeless, Freshness freshness, Turns turns, MeterRegistry meters) {
		this.pictures = pictures;
		this.qualities = qualities;
		this.ledger = ledger;
		this.engines = engines;
		this.sickModels = sickModels;
		this.hopeless = hopeless;
		this.freshness = freshness;
		this.turns = turns;
		this.hits = counter(meters, "hit");
		this.misses = counter(meters, "miss");
		this.coalesced = counter(meters, "coalesced");
	}

	/**
	 * What there is already; makes nothing.
	 */
	public Optional<Answer> find(Scene scene, Quality quality) {
		PictureKey key = PictureKey.of(quality, scene.renderName());
		Optional<Answer> ready = this.pictures.find(key).map(Answer.Ready::new);
		return ready.or(() -> this.ledger.findActive(key).map((job) -> new Answer.Pending(job.view(), false)));
	}

	/**
	 * Finds the picture, or else has it made.
	 */
	public Answer request(Scene scene, Quality quality, Priority priority) {
		PictureKey key = PictureKey.of(quality, scene.renderName());
		Optional<Picture> picture = this.pictures.find(key);
		return count(picture.isPresent() ? new Answer.Ready(picture.get()) : make(key, quality, priority, false));
	}

	/**
	 * Has the picture made anew. The old one, if any, is served until then.
	 */
	public Answer force(Scene scene, Quality quality, Priority priority) {
		return count(make(PictureKey.of(quality, scene.renderName()), quality, priority, true));
	}

	/**
	 * Whether the picture would be made from something else today, so that it may look
	 * different.
	 */
	public boolean isStale(Picture picture) {
		return this.freshness.isStale(picture);
	}

	/**
	 * Has a picture tried again that could not be made, however lately that was.
	 * @return nothing when there is no such job or its quality is gone
	 */
	public Optional<Job> retry(JobId failed) {
		return retry(failed, Priority.INTERACTIVE).filter(Answer.Pending.class::isInstance)
			.map((answer) -> ((Answer.Pending) answer).job());
	}

	/**
	 * As {@link #retry(JobId)}, but no more urgent than that. What speaks against all
	 * pictures of its model or quality still does.
	 * @return nothing when there is no such job, it is not ended, or its quality is gone
	 */
	public Optional<Answer> retry(JobId failed, Priority most) {
		Optional<RenderJob> job = this.ledger.find(failed).filter((found) -> found.view().state().isEnded());
		return job.flatMap(
				(found) -> this.qualities.find(found.view().quality()).map((quality) -> again(quality, found, most)));
	}

	/**
	 * Has those of the pictures tried again that are still missing, after what customers
	 * wait for.
	 * @param failed jobs that could not make them, the newest first
	 */
	public void retryMissing(List<Job> failed) {
		Set<PictureKey> seen = new HashSet<>();
		for (Job job : failed) {
			Optional<PictureKey> key = this.qualities.key(job.quality(), job.name()).filter(seen::add);
			if (key.isPresent() && !isMadeSince(job, key.get())) {
				retry(job.id(), Priority.ORDER);
			}
		}
	}

	private boolean isMadeSince(Job failed, PictureKey key) {
		return this.pictures.read(key)
			.map((picture) -> picture.receipt().made())
			.filter((made) -> failed.ended() != null && made.isAfter(failed.ended()))
			.isPresent();
	}

	private Answer again(Quality quality, RenderJob failed, Priority most) {
		PictureKey key = PictureKey.of(quality, failed.view().name());
		Priority own = failed.view().priority();
		Priority priority = (own.compareTo(most) > 0) ? most : own;
		return this.turns.take(key,
				() -> join(key, priority, failed.forced())
					.or(() -> (most == Priority.INTERACTIVE) ? Optional.empty() : refused(key, quality))
					.or(() -> create(key, quality, priority, failed.forced())));
	}

	private Answer make(PictureKey key, Quality quality, Priority priority, boolean forced) {
		return this.turns.take(key,
				() -> join(key, priority, forced).or(() -> barred(key, quality))
					.or(() -> create(key, quality, priority, forced))
					.or(() -> this.pictures.read(key).filter((picture) -> !forced).map(Answer.Ready::new)));
	}

	private Optional<Answer> barred(PictureKey key, Quality quality) {
		return refused(key, quality).or(() -> this.hopeless.bar(key, quality));
	}

	/** What speaks against every picture of the model or the quality. */
	private Optional<Answer> refused(PictureKey key, Quality quality) {
		Optional<Answer> sick = this.sickModels.find(key.name().model()).map(Answer.Barred::because);
		return sick.or(() -> archived(quality));
	}

	private Optional<Answer> archived(Quality quality) {
		return this.qualities.isArchived(quality.name()) ? Optional.of(Answer.Barred.because(quality))
				: Optional.empty();
	}

	private Optional<Answer> join(PictureKey key, Priority priority, boolean forced) {
		return this.ledger.findActive(key).flatMap((job) -> {
			Job view = job.view();
			boolean dull = view.priority().compareTo(priority) < 0 || (forced && !job.forced());
			return dull ? raise(job, priority, forced) : Optional.of(job);
		}).map((job) -> new Answer.Pending(job.view(), false));
	}

	/** Nothing when it has ended meanwhile. */
	private Optional<RenderJob> raise(RenderJob seen, Priority priority, boolean forced) {
		Optional<RenderJob> job = this.ledger.lock(seen.view().id())
			.filter((locked) -> !locked.view().state().isEnded());
		job.ifPresent((locked) -> {
			Priority present = locked.view().priority();
			Priority most = (present.compareTo(priority) < 0) ? priority : present;
			if (locked.view().state() == JobState.QUEUED) {
				locked.prioritize(most, forced);
				this.ledger.save(locked);
			}
			else if (most != present) {
				// so that nobody ends it who does not know who waits
				this.ledger.raise(locked, most);
			}
		});
		return job;
	}

	private Optional<Answer> create(PictureKey key, Quality quality, Priority priority, boolean forced) {
		Optional<RenderJob> job = this.ledger.insert(key, new Route(this.engines.decide(quality), quality.blender()),
				priority, forced, Instant.now());
		if (job.isEmpty()) {
			return Optional.empty();
		}
		// somebody else's job may have made it since we looked
		Optional<Picture> picture = forced ? Optional.empty() : this.pictures.read(key);
		if (picture.isPresent()) {
			this.ledger.takeBack(job.get());
			return Optional.of(new Answer.Ready(picture.get()));
		}
		this.ledger.announce(job.get());
		return Optional.of(new Answer.Pending(job.get().view(), true));
	}

	private Answer count(Answer answer) {
		if (answer instanceof Answer.Pending pending) {
			(pending.created() ? this.misses : this.coalesced).increment();
		}
		else if (answer instanceof Answer.Ready) {
			this.hits.increment();
		}
		return answer;
	}

	private static Counter counter(MeterRegistry meters, String outcome) {
		return meters.counter("veneer.render.requests", "outcome", outcome);
	}

}
