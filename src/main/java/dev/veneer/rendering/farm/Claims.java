package dev.veneer.rendering.farm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.job.Attempts;
import dev.veneer.rendering.job.Claimant;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.spec.Ingredients;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.rendering.worker.WorkerTable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a job to the worker that claims it, once.
 */
@Component
class Claims {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Failure UNKNOWN = Failure.fatal("SCENE_UNKNOWN",
			"The model or a finish of the scene is not there any more");

	private final JobLedger ledger;

	private final Attempts attempts;

	private final WorkerTable workers;

	private final Suitability suitability;

	private final Qualities qualities;

	private final Pictures pictures;

	private final Pantry pantry;

	private final SpecWriter writer;

	private final Deliveries deliveries;

	private final RenderingSettings settings;

	Claims(JobLedger ledger, Attempts attempts, WorkerTable workers, Suitability suitability, Qualities qualities,
			Pictures pictures, Pantry pantry, SpecWriter writer, Deliveries deliveries, RenderingSettings settings) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.workers = workers;
		this.suitability = suitability;
		this.qualities = qualities;
		this.pictures = pictures;
		this.pantry = pantry;
		this.writer = writer;
		this.deliveries = deliveries;
		this.settings = settings;
	}

	/**
	 * Nothing when the job is not to be had: done, canceled, taken, not yet due, or for
	 * another worker.
	 */
	@Transactional
	public Optional<Spec> claim(JobId id, ClaimRequest request) {
		Worker worker = this.workers.find(request.worker(), request.session())
			.orElseThrow(() -> FarmProblem.unknownWorker(request.worker()));
		RenderJob job = this.ledger.lock(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		Instant now = Instant.now();
		if (job.isEarly(now)) {
			// by the clock of the instance that sent the message it is due
			job.defer(job.due());
			this.ledger.save(job);
			return Optional.empty();
		}
		if (!job.isClaimable(now) || isOutdated(request, job)) {
			return Optional.empty();
		}
		Optional<Spec> spec = Optional.empty();
		if (isThereAlready(job)) {
			job.find(now);
		}
		else if (!this.suitability.isFor(worker, job, now)) {
			job.defer(now.plus(PAUSE));
		}
		else {
			spec = grant(job, worker, now);
		}
		this.ledger.save(job);
		return spec;
	}

	/** A job that was made less urgent has another message. */
	private static boolean isOutdated(ClaimRequest request, RenderJob job) {
		return request.priority() > job.view().urgency();
	}

	private boolean isThereAlready(RenderJob job) {
		Optional<Picture> picture = job.forced() ? Optional.empty()
				: quality(job).flatMap((quality) -> this.pictures.read(PictureKey.of(quality, job.view().name())));
		return picture.isPresent();
	}

	private Optional<Spec> grant(RenderJob job, Worker worker, Instant now) {
		Optional<Ingredients> ingredients = quality(job)
			.flatMap((quality) -> this.pantry.gather(job.view().name().scene(), quality));
		Optional<Failure> objection = ingredients.isEmpty() ? Optional.of(UNKNOWN) : this.suitability.objection(job);
		if (objection.isPresent()) {
			job.refuse(objection.get(), now);
			return Optional.empty();
		}
		return Optional.of(begin(job, worker, ingredients.get(), now));
	}

	private Spec begin(RenderJob job, Worker worker, Ingredients ingredients, Instant now) {
		Blender blender = worker.blenderFor(job.view().engine(), job.view().blender()).orElseThrow();
		Renderer renderer = Renderer.of(worker, blender, job.view().engine());
		Fingerprint fingerprint = this.pantry.fingerprint(ingredients, renderer);
		job.claim(new Claimant(worker.id(), worker.name()), fingerprint, now, this.settings.lease());
		this.attempts.begin(job);
		if (job.view().fence() > 1) {
			this.deliveries.forget(job.view().id(), job.view().fence() - 1);
		}
		return this.writer.write(job.view(), ingredients, blender);
	}

	private Optional<Quality> quality(RenderJob job) {
		return this.qualities.find(job.view().quality());
	}

}
