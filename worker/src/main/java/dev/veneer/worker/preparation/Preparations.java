package dev.veneer.worker.preparation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.PreparationClaim;
import dev.veneer.worker.farm.PreparationReport;
import dev.veneer.worker.farm.PreparationSpec;
import dev.veneer.worker.job.FileCache;
import dev.veneer.worker.job.Lease;
import dev.veneer.worker.job.Stopping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares uploaded models, one at a time and never beside a job. What can't be delivered
 * is forgotten: the lease ends, and whoever has the upload next makes the same of it.
 */
public final class Preparations {

	private static final Logger log = LoggerFactory.getLogger(Preparations.class);

	private final FarmClient farm;

	private final Blenders blenders;

	private final FileCache cache;

	private final Scratch scratch;

	private final Path prepared;

	private final ScheduledExecutorService clock;

	private final Stopping stopping;

	/**
	 * What Blender leaves in scratch is moved to the folder prepared, out of its reach.
	 */
	public Preparations(FarmClient farm, Blenders blenders, FileCache cache, Scratch scratch, Path prepared,
			ScheduledExecutorService clock, Stopping stopping) {
		this.farm = farm;
		this.blenders = blenders;
		this.cache = cache;
		this.scratch = scratch;
		this.prepared = prepared;
		this.clock = clock;
		this.stopping = stopping;
	}

	/** Nothing when no upload waits. */
	public Optional<PreparationClaim> claim(long worker, String session) throws IOException, FarmRefused {
		return this.farm.claimPreparation(worker, session);
	}

	/** Never throws. */
	public void handle(PreparationClaim claim, long worker) {
		PreparationSpec spec = claim.spec();
		log.info("Preparation {}, fence {}: a .{} of {} bytes", spec.preparation(), spec.fence(),
				spec.source().extension(), spec.source().bytes());
		try (Lease lease = new Lease("Preparation " + spec.preparation(),
				(progress, line) -> this.farm.beatPreparation(spec.preparation(),
						new FarmClient.JobHeartbeat(worker, spec.fence(), progress, line)),
				this.stopping, this.blenders::kill)) {
			lease.keep(this.clock, spec.heartbeatSeconds());
			Courier courier = new Courier(this.farm, spec, worker, lease::isWanted, this.stopping);
			PreparationReport report = attempt(new PreparationRun(claim, lease), courier, worker);
			if (!lease.isLost()) {
				courier.report(report);
			}
		}
		catch (IOException | FarmRefused undelivered) {
			log.warn("Preparation {} is forgotten here: {}", spec.preparation(), undelivered.getMessage());
		}
		catch (RuntimeException unexpected) {
			log.error("Preparation {} failed in the worker itself; its lease will expire", spec.preparation(),
					unexpected);
		}
		this.clock.execute(this.blenders::warm);
	}

	private PreparationReport attempt(PreparationRun run, Courier courier, long worker)
			throws IOException, FarmRefused {
		int fence = run.spec().fence();
		try {
			Prepared made = run.run(this.cache, this.scratch, this.blenders, this.prepared);
			courier.bring(made.files());
			return this.stopping.isStopping() ? PreparationReport.returned(worker, fence)
					: PreparationReport.completed(worker, fence, made.inspection());
		}
		catch (JobFailure failure) {
			// Neither a worker that stops nor a machine without Blender is the file's
			// fault.
			boolean innocent = this.stopping.isStopping() || failure.code() == FailureCode.BLENDER_MISSING;
			log.info("Preparation {} {}: {}", run.spec().preparation(), innocent ? "goes back" : "failed",
					failure.getMessage());
			return innocent ? PreparationReport.returned(worker, fence)
					: PreparationReport.failed(worker, fence, failure);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return PreparationReport.returned(worker, fence);
		}
	}

}
