package dev.veneer.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.farm.Broker;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.JobQueue;
import dev.veneer.worker.farm.JobQueue.Disposition;
import dev.veneer.worker.farm.Registered;
import dev.veneer.worker.farm.WorkerState;
import dev.veneer.worker.job.Stopping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one registration to the next: a presence, a connection to the broker, and jobs. It
 * ends when the broker goes, when the app says so or forgot the worker, and when the
 * Blenders are no longer what was registered.
 */
final class Round implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Round.class);

	private static final Duration PAUSE_PERIOD = Duration.ofMillis(200);

	private final Registered registered;

	private final List<BlenderFacts> offered;

	private final String session;

	private final Blenders blenders;

	private final Work work;

	private final Stopping stopping;

	private final ScheduledExecutorService clock;

	private volatile @Nullable JobQueue queue;

	private volatile boolean over;

	private final Presence presence;

	Round(Registered registered, List<BlenderFacts> offered, String session, FarmClient farm, Blenders blenders,
			Work work, Stopping stopping, ScheduledExecutorService clock) {
		this.registered = registered;
		this.offered = offered;
		this.session = session;
		this.blenders = blenders;
		this.work = work;
		this.stopping = stopping;
		this.clock = clock;
		this.presence = new Presence(farm, registered, session, this::state, this::end, clock);
	}

	/** Waits while the app wants a pause; false when the round is over without work. */
	boolean awaitWork() {
		while (this.presence.isPaused() && !this.presence.isUnknown() && !this.stopping.isStopping()) {
			this.stopping.await(PAUSE_PERIOD);
		}
		this.over = false;
		return !isOver();
	}

	boolean isDraining() {
		return this.presence.isDraining();
	}

	/** Takes jobs and uploads until the round is over and the last one done. */
	void work(Optional<Broker> settled, Runnable onOpen) throws IOException, InterruptedException {
		Broker broker = settled.orElse(this.registered.broker());
		try (JobQueue opened = JobQueue.open(broker, this.registered.queues(), this::handle)) {
			this.queue = opened;
			log.info("Worker {} takes jobs from {} at {}", this.registered.worker(), this.registered.queues(), broker);
			onOpen.run();
			try (Enquiries enquiries = new Enquiries(this.work, this.registered.worker(), this.session, this::isOver,
					this.clock)) {
				if (!isOver()) {
					opened.awaitEnd();
				}
				opened.cancel();
			}
			opened.awaitIdle();
		}
		finally {
			this.queue = null;
		}
	}

	/** The word to end may have come before there was a queue to end. */
	private boolean isOver() {
		return this.over || this.stopping.isStopping() || this.presence.isPaused() || this.presence.isDraining()
				|| this.presence.isUnknown();
	}

	private Disposition handle(long job, int priority) {
		return this.work.job(job, priority, this.registered.worker(), this.session, this::isOver, this::endIfOthers);
	}

	private void endIfOthers() {
		boolean others = !this.blenders.failedToStart() && !this.blenders.offered().equals(this.offered);
		if (others || this.blenders.isMissing()) {
			end();
		}
	}

	private WorkerState state() {
		if (this.queue == null) {
			return WorkerState.STARTING;
		}
		return this.work.isBusy() ? WorkerState.RENDERING : WorkerState.IDLE;
	}

	void end() {
		this.over = true;
		JobQueue open = this.queue;
		if (open != null) {
			open.drain();
		}
	}

	void sayGoodbye() {
		this.presence.close();
		this.presence.say(WorkerState.OFFLINE);
	}

	@Override
	public void close() {
		this.presence.close();
	}

}
