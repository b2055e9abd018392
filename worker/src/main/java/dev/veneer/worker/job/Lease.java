package dev.veneer.worker.job;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.veneer.worker.blender.Rendering;
import dev.veneer.worker.farm.Directive;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmClient.JobHeartbeat;
import dev.veneer.worker.farm.FarmRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on a job, kept by heartbeats. When the app takes it back (canceled,
 * or given to another), whatever is at work on it ends and its result is forgotten. An
 * app that can't be reached has taken nothing back.
 */
final class Lease implements Rendering, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Lease.class);

	private final FarmClient farm;

	private final long job;

	private final long worker;

	private final int fence;

	private final Stopping stopping;

	private Runnable onLost;

	private volatile double progress;

	private volatile String line = "";

	private volatile boolean lost;

	private @Nullable ScheduledFuture<?> beats;

	Lease(FarmClient farm, long job, long worker, int fence, Stopping stopping, Runnable onLost) {
		this.farm = farm;
		this.job = job;
		this.worker = worker;
		this.fence = fence;
		this.stopping = stopping;
		this.onLost = onLost;
	}

	void keep(ScheduledExecutorService clock, int everySeconds) {
		int period = Math.max(1, everySeconds);
		this.beats = clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.SECONDS);
	}

	@Override
	public void progress(double fraction, String lastLine) {
		this.progress = fraction;
		this.line = (lastLine.length() > 200) ? lastLine.substring(0, 200) : lastLine;
	}

	@Override
	public boolean isWanted() {
		return !this.lost && !this.stopping.isStopping();
	}

	boolean isLost() {
		return this.lost;
	}

	private void beat() {
		try {
			JobHeartbeat beat = new JobHeartbeat(this.worker, this.fence, this.progress, this.line);
			if (this.farm.heartbeat(this.job, beat) == Directive.STOP) {
				lose("it was stopped");
			}
		}
		catch (FarmRefused refused) {
			if (refused.isOver()) {
				lose(String.valueOf(refused.getMessage()));
			}
		}
		catch (IOException unreachable) {
			log.warn("No heartbeat for job {}: {}", this.job, unreachable.getMessage());
		}
		catch (RuntimeException unexpected) {
			// An exception would end the schedule, and with it the lease.
			log.error("The heartbeat of job {} failed", this.job, unexpected);
		}
	}

	private synchronized void lose(String why) {
		if (!this.lost) {
			log.info("Job {} is no longer ours: {}", this.job, why);
			this.lost = true;
			this.onLost.run();
			close();
		}
	}

	/** From here on a loss kills nothing: Blender may be at the next job already. */
	synchronized void rendered() {
		this.onLost = () -> {
		};
	}

	@Override
	public synchronized void close() {
		rendered();
		ScheduledFuture<?> scheduled = this.beats;
		if (scheduled != null) {
			scheduled.cancel(false);
		}
	}

}
