package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.Claim;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.JobQueue.Disposition;
import dev.veneer.worker.farm.Report;
import dev.veneer.worker.farm.Spec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs, one at a time. The row in the app is the truth and the message only its
 * number, so a message is acked whatever became of the job, unless the app could not even
 * be asked.
 */
public final class Jobs {

	private static final Logger log = LoggerFactory.getLogger(Jobs.class);

	private static final Duration BACK_OFF = Duration.ofSeconds(15);

	/** What an upload may take when the worker stops, whose own time is short. */
	private static final Duration LAST_UPLOAD = Duration.ofSeconds(3);

	private final FarmClient farm;

	private final Blenders blenders;

	private final FileCache cache;

	private final Scratch scratch;

	private final Outbox outbox;

	private final String scripts;

	private final ScheduledExecutorService clock;

	private final Stopping stopping;

	private volatile boolean busy;

	public Jobs(FarmClient farm, Blenders blenders, FileCache cache, Scratch scratch, Outbox outbox, String scripts,
			ScheduledExecutorService clock, Stopping stopping) {
		this.farm = farm;
		this.blenders = blenders;
		this.cache = cache;
		this.scratch = scratch;
		this.outbox = outbox;
		this.scripts = scripts;
		this.clock = clock;
		this.stopping = stopping;
	}

	public boolean isBusy() {
		return this.busy;
	}

	/** Never throws: an exception here would cost the connection to the broker. */
	public synchronized Disposition handle(long job, int priority, long worker, String session) {
		if (this.stopping.isStopping()) {
			return Disposition.REQUEUE;
		}
		this.busy = true;
		try {
			if (this.farm.claim(job, priority, worker, session) instanceof Claim.Granted granted) {
				work(granted, worker);
			}
			return Disposition.ACK;
		}
		catch (IOException | FarmRefused failure) {
			log.warn("Job {} can't be claimed or reported: {}", job, failure.getMessage());
			this.stopping.await(Duration.ofSeconds(1));
			return Disposition.REQUEUE;
		}
		catch (RuntimeException unexpected) {
			log.error("Job {} failed in the worker itself; its lease will expire", job, unexpected);
			return Disposition.ACK;
		}
		finally {
			this.busy = false;
		}
	}

	private void work(Claim.Granted claim, long worker) throws IOException, FarmRefused {
		Spec spec = claim.spec();
		log.info("Job {}, fence {}: {} as {}", spec.job(), spec.fence(), spec.renderName(), spec.quality());
		try (Lease lease = new Lease("Job " + spec.job(),
				(progress, line) -> this.farm.heartbeat(spec.job(),
						new FarmClient.JobHeartbeat(worker, spec.fence(), progress, line)),
				this.stopping, this.blenders::kill)) {
			lease.keep(this.clock, spec.heartbeatSeconds());
			Path entry = this.outbox.entry(spec.job(), spec.fence());
			Delivery delivery = attempt(new JobRun(claim, worker, this.scripts, lease, entry), spec, worker);
			if (lease.isLost()) {
				this.outbox.delete(entry);
			}
			else {
				this.outbox.keep(entry, delivery);
				deliver(entry, lease);
			}
		}
		catch (IOException failure) {
			JobFailure cause = DiskFull.or(FailureCode.SCRIPT_ERROR, "The worker can't write its results", failure);
			this.farm.report(spec.job(), Report.failed(worker, spec.fence(), cause.report()));
		}
		refresh();
	}

	/**
	 * Keeps the lease for a while when the store or the app can't take the result, or the
	 * job would be rendered elsewhere for the same end. A picture that could not be
	 * brought when the worker stops stays in the outbox.
	 */
	private void deliver(Path entry, Lease lease) {
		BooleanSupplier wanted = () -> !lease.isLost() && !this.stopping.isOlderThan(LAST_UPLOAD);
		this.outbox.deliver(entry, wanted);
		while (this.outbox.isDue(entry) && lease.isWanted()) {
			this.stopping.await(Duration.ofSeconds(1));
			this.outbox.deliver(entry, wanted);
		}
		if (lease.isLost()) {
			this.outbox.delete(entry);
		}
		this.outbox.release(entry);
	}

	private Delivery attempt(JobRun run, Spec spec, long worker) {
		try {
			return run.run(this.cache, this.scratch, this.blenders);
		}
		catch (JobFailure failure) {
			// Shutting down is not failing.
			boolean innocent = this.stopping.isStopping();
			log.info("Job {} {}: {}", spec.job(), innocent ? "goes back" : "failed", failure.getMessage());
			return Delivery.of(spec.job(), innocent ? Report.returned(worker, spec.fence())
					: Report.failed(worker, spec.fence(), failure.report()));
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return Delivery.of(spec.job(), Report.returned(worker, spec.fence()));
		}
		catch (RuntimeException unexpected) {
			log.error("Job {} failed in the worker itself", spec.job(), unexpected);
			JobFailure failure = JobFailure.of(FailureCode.SCRIPT_ERROR, "The worker failed: " + unexpected);
			return Delivery.of(spec.job(), Report.failed(worker, spec.fence(), failure.report()));
		}
	}

	/**
	 * Has the next Blender started while nobody waits for it. One that doesn't start
	 * would fail job after job in no time, so then the next one has to wait.
	 */
	private void refresh() {
		this.blenders.renewIfTired();
		if (this.blenders.failedToStart()) {
			this.stopping.await(BACK_OFF);
		}
		else {
			this.clock.execute(this.blenders::warm);
		}
	}

}
