package dev.veneer.rendering.farm;

import java.time.Instant;
import java.util.Optional;

import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
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

	private final JobLedger ledger;

	private final Attempts attempts;

	private final WorkerTable workers;

	private final Qualities qualities;

	private final Pictures pictures;

	private final Pantry pantry;

	private final SpecWriter writer;

	private final Deliveries deliveries;

	private final RenderingSettings settings;

	Claims(JobLedger ledger, Attempts attempts, WorkerTable workers, Qualities qualities, Pictures pictures,
			Pantry pantry, SpecWriter writer, Deliveries deliveries, RenderingSettings settings) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.workers = workers;
		this.qualities = qualities;
		this.pictures = pictures;
		this.pantry = pantry;
		this.writer = writer;
		this.deliveries = deliveries;
		this.settings = settings;
	}

	/**
	 * Nothing when the job is not to be had: done, canceled, taken, or not yet due.
	 */
	@Transactional
	public Optional<Spec> claim(JobId id, ClaimRequest request) {
		Worker worker = this.workers.find(request.worker(), request.session())
			.orElseThrow(() -> FarmProblem.unknownWorker(request.worker()));
		RenderJob job = this.ledger.lock(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		Instant now = Instant.now();
		if (!job.isClaimable(now) || isThereAlready(job, now)) {
			return Optional.empty();
		}
		Optional<Ingredients> ingredients = quality(job)
			.flatMap((quality) -> this.pantry.gather(job.view().name().scene(), quality));
		if (ingredients.isEmpty()) {
			job.refuse(Failure.fatal("SCENE_UNKNOWN", "The model or a finish of the scene is not there any more"), now);
			this.ledger.save(job);
		}
		return ingredients.map((found) -> grant(job, worker, found, now));
	}

	private boolean isThereAlready(RenderJob job, Instant now) {
		Optional<Picture> picture = job.forced() ? Optional.empty()
				: quality(job).flatMap((quality) -> this.pictures.read(PictureKey.of(quality, job.view().name())));
		if (picture.isPresent()) {
			job.find(now);
			this.ledger.save(job);
		}
		return picture.isPresent();
	}

	private Spec grant(RenderJob job, Worker worker, Ingredients ingredients, Instant now) {
		Fingerprint fingerprint = this.pantry.fingerprint(ingredients, Renderer.of(worker, job.view().engine()));
		job.claim(new Claimant(worker.id(), worker.name()), fingerprint, now, this.settings.lease());
		this.attempts.begin(job);
		this.deliveries.forget(job.view());
		this.ledger.save(job);
		return this.writer.write(job.view(), ingredients);
	}

	private Optional<Quality> quality(RenderJob job) {
		return this.qualities.find(job.view().quality());
	}

}
