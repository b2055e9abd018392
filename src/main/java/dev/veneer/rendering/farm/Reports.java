package dev.veneer.rendering.farm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.veneer.asset.Sha256;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureCheck;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Pictures;
import dev.veneer.image.Receipt;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.farm.Report.Outcome;
import dev.veneer.rendering.job.Attempts;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends attempts. The bytes of a picture are in their place before its row is; after a
 * crash between the two the job is still active, and is done again.
 */
@Component
class Reports {

	private final JobLedger ledger;

	private final Attempts attempts;

	private final Deliveries deliveries;

	private final StaleFences staleFences;

	private final PictureStore store;

	private final Pictures pictures;

	private final RenderingSettings settings;

	private final Timer timer;

	Reports(JobLedger ledger, Attempts attempts, Deliveries deliveries, StaleFences staleFences, PictureStore store,
			Pictures pictures, RenderingSettings settings, MeterRegistry meters) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.deliveries = deliveries;
		this.staleFences = staleFences;
		this.store = store;
		this.pictures = pictures;
		this.settings = settings;
		this.timer = Timer.builder("veneer.publish").tag("what", "picture").register(meters);
	}

	/**
	 * Gives the job's state after the report. One that is heard again changes nothing.
	 */
	@Transactional(rollbackFor = Exception.class)
	public JobState take(JobId id, Report report) throws IOException {
		RenderJob job = this.ledger.lock(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		if (job.isHeldBy(report.worker(), report.fence())) {
			end(job, report, Instant.now());
		}
		else if (!isHeardAgain(job, report)) {
			throw this.staleFences.refuse(id, report.fence());
		}
		return job.view().state();
	}

	private static boolean isHeardAgain(RenderJob job, Report report) {
		JobState state = job.view().state();
		return job.wasHeldBy(report.worker(), report.fence())
				&& (state == JobState.CANCELED || state == JobState.COMPLETED && report.outcome() == Outcome.COMPLETED
						|| state == JobState.FAILED && report.outcome() == Outcome.FAILED);
	}

	private void end(RenderJob job, Report report, Instant now) throws IOException {
		switch (report.outcome()) {
			case COMPLETED -> complete(job, report, now);
			case FAILED -> fail(job, report.failure().failure(), now);
			case RETURNED -> {
				job.giveBack(now);
				this.attempts.end(job, "RETURNED", null, now);
			}
		}
		this.ledger.save(job);
	}

	private void complete(RenderJob job, Report report, Instant now) throws IOException {
		String ticket = Deliveries.ticket(job.view().id(), report.fence());
		Optional<Resource> staged = this.store.staged(ticket);
		Optional<PictureCheck> check = this.deliveries.check(job.view());
		if (staged.isEmpty() || check.isEmpty()) {
			fail(job, Failure.retryable("NO_PICTURE", "The worker was done but had brought no picture"), now);
			return;
		}
		Sha256 sha256 = new Sha256(report.receipt().sha256());
		Optional<String> complaint = this.deliveries.complaint(ticket, staged.get(), sha256, check.get());
		if (complaint.isPresent()) {
			fail(job, Failure.retryable("PICTURE_REJECTED", "The picture is refused: " + complaint.get()), now);
			return;
		}
		publish(ticket, picture(job, sha256, staged.get().contentLength(), check.get(), report.receipt(), now));
		job.complete(now);
		this.attempts.end(job, "COMPLETED", null, now);
	}

	private void publish(String ticket, Picture picture) throws IOException {
		long started = System.nanoTime();
		this.store.publish(ticket, picture.key());
		this.pictures.put(picture);
		this.timer.record(Duration.ofNanos(System.nanoTime() - started));
	}

	private static Picture picture(RenderJob job, Sha256 sha256, long bytes, PictureCheck check, Report.Receipt made,
			Instant now) {
		Job view = job.view();
		Receipt receipt = new Receipt(made.engine(), made.blender(), made.scripts(), made.denoiser(),
				String.valueOf(view.worker()), made.seconds(), now, job.fingerprint());
		return new Picture(new PictureKey(view.quality(), view.name(), check.format()), view.name().model(), sha256,
				bytes, check.width(), check.height(), receipt);
	}

	private void fail(RenderJob job, Failure failure, Instant now) throws IOException {
		job.fail(failure, now, this.settings);
		this.attempts.end(job, "FAILED", failure, now);
		this.store.discard(Deliveries.ticket(job.view().id(), job.view().fence()));
	}

}
