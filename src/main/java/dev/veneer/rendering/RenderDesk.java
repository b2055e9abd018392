package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.spec.Ingredients;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.worker.Engines;
import dev.veneer.scene.Scene;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the picture of a scene, or else the job that makes it, or else makes that job.
 * Any number of equal requests, on any number of instances, share one job.
 */
@Component
public class RenderDesk {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Pictures pictures;

	private final Qualities qualities;

	private final JobLedger ledger;

	private final Pantry pantry;

	private final Engines engines;

	private final TransactionOperations transaction;

	private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

	private final Counter hits;

	private final Counter misses;

	private final Counter coalesced;

	RenderDesk(Pictures pictures, Qualities qualities, JobLedger ledger, Pantry pantry, Engines engines,
			TransactionOperations transaction, MeterRegistry meters) {
		this.pictures = pictures;
		this.qualities = qualities;
		this.ledger = ledger;
		this.pantry = pantry;
		this.engines = engines;
		this.transaction = transaction;
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
		Optional<Ingredients> ingredients = this.qualities.find(picture.key().quality())
			.flatMap((quality) -> this.pantry.gather(picture.key().name().scene(), quality));
		return ingredients.isPresent() && this.engines.today(picture.receipt())
			.stream()
			.map((renderer) -> this.pantry.fingerprint(ingredients.get(), renderer))
			.noneMatch(picture.receipt().fingerprint()::equals);
	}

	private Answer make(PictureKey key, Quality quality, Priority priority, boolean forced) {
		Instant end = Instant.now().plus(PATIENCE);
		for (int pause = 1; Instant.now().isBefore(end); pause = Math.min(2 * pause, 50)) {
			Optional<Answer> answer = settle(key, quality, priority, forced);
			if (answer.isPresent()) {
				return answer.get();
			}
			// somebody's job is in the way that is not committed yet, or has just ended
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
		}
		throw new IllegalStateException("Could not settle who makes " + key);
	}

	/**
	 * One at a time for a key: the others then see the job without a try of their own.
	 */
	private Optional<Answer> settle(PictureKey key, Quality quality, Priority priority, boolean forced) {
		synchronized (this.turns[Math.floorMod(key.hashCode(), this.turns.length)]) {
			return this.transaction
				.execute((status) -> join(key, priority, forced).or(() -> create(key, quality, priority, forced))
					.or(() -> this.pictures.read(key).filter((picture) -> !forced).map(Answer.Ready::new)));
		}
	}

	private Optional<Answer> join(PictureKey key, Priority priority, boolean forced) {
		return this.ledger.findActive(key).map((job) -> {
			Job view = job.view();
			boolean dull = view.priority().compareTo(priority) < 0 || (forced && !job.forced());
			return new Answer.Pending((dull ? raise(job, priority, forced) : job).view(), false);
		});
	}

	private RenderJob raise(RenderJob seen, Priority priority, boolean forced) {
		Optional<RenderJob> job = this.ledger.lock(seen.view().id())
			.filter((locked) -> locked.view().state() == JobState.QUEUED);
		job.ifPresent((queued) -> {
			Priority present = queued.view().priority();
			queued.raise((present.compareTo(priority) < 0) ? priority : present, forced);
			this.ledger.save(queued);
		});
		return job.orElse(seen);
	}

	private Optional<Answer> create(PictureKey key, Quality quality, Priority priority, boolean forced) {
		Optional<RenderJob> job = this.ledger.insert(key, this.engines.decide(quality), priority, forced,
				Instant.now());
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
		else {
			this.hits.increment();
		}
		return answer;
	}

	private static Counter counter(MeterRegistry meters, String outcome) {
		return meters.counter("veneer.render.requests", "outcome", outcome);
	}

}
