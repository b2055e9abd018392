package dev.veneer.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.EngineProbe;
import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.blender.Scripts;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Registered;
import dev.veneer.worker.job.FileCache;
import dev.veneer.worker.job.Jobs;
import dev.veneer.worker.job.Outbox;
import dev.veneer.worker.job.Stopping;
import dev.veneer.worker.preparation.Preparations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's life in rounds: Blender ready, registered, consuming. Whatever ends a
 * round (broker gone, app restarted, Blender gone) begins the next, after a pause.
 */
final class Worker {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private static final Duration BLENDER_MISSING_PAUSE = Duration.ofSeconds(15);

	private static final Duration OUTBOX_PERIOD = Duration.ofSeconds(3);

	private static final Duration OUTBOX_PATIENCE = Duration.ofMinutes(2);

	private final Settings settings;

	private final String session = UUID.randomUUID().toString();

	private final Stopping stopping = new Stopping();

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(5, (task) -> {
		Thread thread = new Thread(task, "clock");
		thread.setDaemon(true);
		return thread;
	});

	private final FarmClient farm;

	private final Blenders blenders;

	private final Machine machine;

	private final Outbox outbox;

	private final Work work;

	private volatile @Nullable Round round;

	private boolean stopped;

	Worker(Settings settings, WorkDir workDir) throws IOException, InterruptedException {
		this.settings = settings;
		String scripts = Scripts.digest(settings.scripts());
		this.farm = new FarmClient(settings.url(), settings.token());
		Workshop workshop = Workshop.equip(settings, workDir, System.getenv());
		this.blenders = workshop.blenders();
		this.machine = new Machine(settings, workshop, new EngineProbe(workDir.blender()), scripts);
		this.outbox = new Outbox(workDir.outbox(), this.farm, this.stopping);
		FileCache cache = new FileCache(workDir.cache(), settings.cacheBytes(), this.farm);
		this.clock.scheduleWithFixedDelay(this.outbox::deliverAll, OUTBOX_PERIOD.toSeconds(), OUTBOX_PERIOD.toSeconds(),
				TimeUnit.SECONDS);
		Scratch scratch = new Scratch(workDir.scratch());
		this.work = new Work(
				new Jobs(this.farm, this.blenders, cache, scratch, this.outbox, scripts, this.clock, this.stopping),
				new Preparations(this.farm, this.blenders, cache, scratch, workDir.prepared(), this.clock,
						this.stopping));
	}

	/** Returns after a stop, and when the app has had the worker drained. */
	void run() throws InterruptedException {
		Backoff backoff = new Backoff(RandomGenerator.getDefault());
		while (!this.stopping.isStopping()) {
			try {
				round(backoff);
			}
			catch (JobFailure missing) {
				log.error("{}. Trying again every {} s", missing.getMessage(), BLENDER_MISSING_PAUSE.toSeconds());
				this.stopping.await(BLENDER_MISSING_PAUSE);
			}
			catch (IOException | FarmRefused | RuntimeException failure) {
				Duration pause = backoff.next();
				log.warn("No work from {}: {}. Trying again in {} ms", this.settings.url(), reason(failure),
						pause.toMillis());
				this.stopping.await(pause);
			}
		}
	}

	private void round(Backoff backoff) throws JobFailure, IOException, FarmRefused, InterruptedException {
		List<BlenderFacts> offered = this.blenders.takeStock();
		Registered registered = this.farm.register(this.machine.introduce(this.session, offered));
		try (Round now = new Round(registered, offered, this.session, this.farm, this.blenders, this.work,
				this.stopping, this.clock)) {
			this.round = now;
			this.clock.execute(this.outbox::deliverAll);
			if (now.awaitWork()) {
				now.work(this.settings.broker(), backoff::reset);
			}
			if (now.isDraining()) {
				leave();
			}
		}
	}

	/**
	 * What can't be delivered stays in the outbox, for a worker that has this WORK_DIR.
	 */
	private void leave() {
		long end = System.nanoTime() + OUTBOX_PATIENCE.toNanos();
		while (!this.outbox.isEmpty() && !this.stopping.isStopping() && System.nanoTime() < end) {
			this.stopping.await(Duration.ofMillis(200));
		}
		if (!this.outbox.isEmpty()) {
			log.error("The app didn't take all results; the rest waits in the outbox");
		}
		stop();
	}

	private static String reason(Exception failure) {
		if (failure instanceof FarmRefused refused && refused.isUnauthorized()) {
			return String.valueOf(refused.getMessage()).replaceFirst("\\.$", "")
					+ ". Is VENEER_WORKER_TOKEN the one in the app's VENEER_HOME/worker-token?";
		}
		return (failure instanceof RuntimeException) ? failure.toString() : String.valueOf(failure.getMessage());
	}

	/**
	 * Hands the job at work back, says goodbye, and leaves no Blender. Quick, as whoever
	 * stops us soon loses patience. A second call waits for the first.
	 */
	synchronized void stop() {
		if (this.stopped) {
			return;
		}
		this.stopped = true;
		this.stopping.stop();
		this.blenders.close();
		Round now = this.round;
		if (now != null) {
			now.end();
			this.work.awaitIdle();
			now.sayGoodbye();
		}
		this.clock.shutdownNow();
	}

}
