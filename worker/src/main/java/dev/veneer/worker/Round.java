package dev.veneer.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

import dev.veneer.worker.blender.Blender;
import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.farm.Broker;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.JobQueue;
import dev.veneer.worker.farm.JobQueue.Disposition;
import dev.veneer.worker.farm.Registered;
import dev.veneer.worker.farm.WorkerState;
import dev.veneer.worker.job.Jobs;
import dev.veneer.worker.job.Stopping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one registration to the next: a presence, a connection to the broker, and jobs. It
 * ends when the broker goes, when the app says so or forgot the worker, and when Blender
 * is no longer what was registered.
 */
final class Round implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Round.class);

	private final Registered registered;

	private final BlenderFacts facts;

	private final String session;

	private final Blender blender;

	private final Jobs jobs;

	private final Stopping stopping;

	private volatile @Nullable JobQueue queue;

	private final Presence presence;

	Round(Registered registered, BlenderFacts facts, String session, FarmClient farm, Blender blender, Jobs jobs,
			Stopping stopping, ScheduledExecutorService clock) {
		this.registered = registered;
		this.facts = facts;
		this.session = session;
		this.blender = blender;
		this.jobs = jobs;
		this.stopping = stopping;
		this.presence = new Presence(farm, registered, session, this::state, this::end, clock);
	}

	void awaitWork() {
		while (this.presence.isDraining() && !this.stopping.isStopping()) {
			this.stopping.await(Duration.ofSeconds(1));
		}
	}

	/** Takes jobs until the round is over and the last one done. */
	void work(Optional<Broker> settled, Runnable onOpen) throws IOException, InterruptedException {
		Broker broker = settled.orElse(this.registered.broker());
		try (JobQueue opened = JobQueue.open(broker, this.registered.queues(), this::handle)) {
			this.queue = opened;
			log.info("Worker {} takes jobs from {} at {}", this.registered.worker(), this.registered.queues(), broker);
			onOpen.run();
			if (!isOver()) {
				opened.awaitEnd();
			}
			opened.cancel();
			this.jobs.awaitIdle();
		}
		finally {
			this.queue = null;
		}
	}

	/** The word to end may have come before there was a queue to end. */
	private boolean isOver() {
		return this.stopping.isStopping() || this.presence.isDraining() || this.presence.isUnknown();
	}

	private Disposition handle(long job) {
		Disposition disposition = this.jobs.handle(job, this.registered.worker(), this.session);
		boolean another = !this.blender.failedToStart() && !this.blender.facts().equals(this.facts);
		if (another || this.blender.isMissing()) {
			end();
		}
		return disposition;
	}

	private WorkerState state() {
		if (this.queue == null) {
			return WorkerState.STARTING;
		}
		return this.jobs.isBusy() ? WorkerState.RENDERING : WorkerState.IDLE;
	}

	void end() {
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
