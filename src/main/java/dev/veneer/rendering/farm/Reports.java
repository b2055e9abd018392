package dev.veneer.rendering.farm;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends attempts. A picture is looked at before the job's row is locked. Its bytes are in
 * their place before its row is; after a crash between the two the job is still active,
 * and is done again.
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

	private final TransactionOperations transaction;

	private final Timer timer;

	Reports(JobLedger ledger, Attempts attempts, Deliveries deliveries, StaleFences staleFences, PictureStore store,
			Pictures pictures, RenderingSettings settings, TransactionOperations transaction, MeterRegistry meters) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.deliveries = deliveries;
		this.staleFences = staleFences;
		this.store = store;
		this.pictures = pictures;
		this.settings = settings;
		this.transaction = transaction;
		this.timer = Timer.builder("veneer.publish").tag("what", "picture").register(meters);
	}

	/**
	 * Gives the job's state after the report. One that is heard again changes nothing.
	 */
	JobState take(JobId id, Report report) throws IOException {
		Optional<Looked> looked = (report.outcome() == Outcome.COMPLETED) ? look(id, report) : Optional.empty();
		try {
			return this.transaction.execute((status) -> settle(id, report, looked));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private JobState settle(JobId id, Report report, Optional<Looked> looked) {
		RenderJob job = this.ledger.lock(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		if (job.isHeldBy(report.worker(), report.fence())) {
			end(job, report, looked, Instant.now());
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

	/** Nothing when no picture was brought, or nobody knows what it should be. */
	private Optional<Looked> look(JobId id, Report report) throws IOException {
		RenderJob job = this.ledger.find(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		Optional<PictureCheck> check = this.deliveries.check(job.view());
		if (!job.isHeldBy(report.worker(), report.fence()) || check.isEmpty()) {
			return Optional.empty();
		}
		String ticket = Deliveries.ticket(id, report.fence());
		Optional<Resource> staged = this.store.staged(ticket);
		if (staged.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> complaint = this.deliveries.complaint(ticket, staged.get(),
				new Sha256(report.receipt().sha256()), check.get());
		return Optional.of(new Looked(check.get(), staged.get().contentLength(), complaint));
	}

	private void end(RenderJob job, Report report, Optional<Looked> looked, Instant now) {
		switch (report.outcome()) {
			case COMPLETED -> complete(job, report, looked, now);
			case FAILED -> fail(job, report.failure().failure(), now);
			case RETURNED -> {
				job.giveBack(now);
				this.attempts.end(job, "RETURNED", null, now);
			}
		}
		this.ledger.save(job);
	}

	private void complete(RenderJob job, Report report, Optional<Looked> looked, Instant now) {
		if (looked.isEmpty()) {
			fail(job, Failure.retryable("NO_PICTURE", "The worker was done but had brought no picture"), now);
			return;
		}
		Optional<String> complaint = looked.get().complaint();
		if (complaint.isPresent()) {
			fail(job, Failure.retryable("PICTURE_REJECTED", "The picture is refused: " + complaint.get()), now);
			return;
		}
		publish(Deliveries.ticket(job.view().id(), report.fence()), picture(job, report.receipt(), looked.get(), now));
		job.complete(now);
		this.attempts.end(job, "COMPLETED", null, now);
	}

	private void publish(String ticket, Picture picture) {
		long started = System.nanoTime();
		try {
			this.store.publish(ticket, picture.key());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.pictures.put(picture);
		this.timer.record(Duration.ofNanos(System.nanoTime() - started));
	}

	private static Picture picture(RenderJob job, Report.Receipt made, Looked looked, Instant now) {
		Job view = job.view();
		Receipt receipt = new Receipt(made.engine(), made.blender(), made.scripts(), made.denoiser(),
				String.valueOf(view.worker()), made.seconds(), now, job.fingerprint());
		PictureCheck check = looked.check();
		return new Picture(new PictureKey(view.quality(), view.name(), check.format()), view.name().model(),
				new Sha256(made.sha256()), looked.bytes(), check.width(), check.height(), receipt);
	}

	private void fail(RenderJob job, Failure failure, Instant now) {
		job.fail(failure, now, this.settings);
		this.attempts.end(job, "FAILED", failure, now);
		this.deliveries.forget(job.view().id(), job.view().fence());
	}

	/**
	 * A picture that was brought.
	 *
	 * @param complaint what is wrong with it, if anything
	 */
	private record Looked(PictureCheck check, long bytes, Optional<String> complaint) {

	}

}
