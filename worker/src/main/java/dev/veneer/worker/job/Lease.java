package dev.veneer.worker.job;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.veneer.worker.blender.Rendering;
import dev.veneer.worker.farm.Directive;
import dev.veneer.worker.farm.FarmRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on something, kept by heartbeats. When the app takes it back
 * (canceled, or given to another), whatever is at work on it ends and its result is
 * forgotten. An app that can't be reached has taken nothing back.
 */
public final class Lease implements Rendering, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Lease.class);

	private final String what;

	private final Beat beat;

	private final Stopping stopping;

	private Runnable onLost;

	private volatile double progress;

	private volatile String line = "";

	private volatile boolean lost;

	private @Nullable ScheduledFuture<?> beats;

	/** What it is for is said in the log, such as "Job 42". */
	public Lease(String what, Beat beat, Stopping stopping, Runnable onLost) {
		this.what = what;
		this.beat = beat;
		this.stopping = stopping;
		this.onLost = onLost;
	}

	public Lease keep(ScheduledExecutorService clock, int everySeconds) {
		int period = Math.max(1, everySeconds);
		this.beats = clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.SECONDS);
		return this;
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

	public boolean isLost() {
		return this.lost;
	}

	private void beat() {
		try {
			if (this.beat.beat(this.progress, this.line) == Directive.STOP) {
				lose("it was stopped");
			}
		}
		catch (FarmRefused refused) {
			if (refused.isOver()) {
				lose(String.valueOf(refused.getMessage()));
			}
		}
		catch (IOException unreachable) {
			log.warn("{} has no heartbeat: {}", this.what, unreachable.getMessage());
		}
		catch (RuntimeException unexpected) {
			// An exception would end the schedule, and with it the lease.
			log.error("{}: the heartbeat failed", this.what, unexpected);
		}
	}

	private synchronized void lose(String why) {
		if (!this.lost) {
			log.info("{} is no longer ours: {}", this.what, why);
			this.lost = true;
			this.onLost.run();
			close();
		}
	}

	/** From here on a loss kills nothing: Blender may be at the next job already. */
	public synchronized void rendered() {
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

	/** Tells the app how far it is, and hears whether to go on. */
	@FunctionalInterface
	public interface Beat {

		Directive beat(double progress, String line) throws IOException, FarmRefused;

	}

}
