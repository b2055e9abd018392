package dev.veneer.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import dev.veneer.worker.blender.Blender;
import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.blender.EngineProbe;
import dev.veneer.worker.blender.Installation;
import dev.veneer.worker.blender.Patience;
import dev.veneer.worker.blender.Scripts;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Registered;
import dev.veneer.worker.job.FileCache;
import dev.veneer.worker.job.Jobs;
import dev.veneer.worker.job.Outbox;
import dev.veneer.worker.job.Stopping;
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

	private final Settings settings;

	private final String session = UUID.randomUUID().toString();

	private final Stopping stopping = new Stopping();

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4, (task) -> {
		Thread thread = new Thread(task, "clock");
		thread.setDaemon(true);
		return thread;
	});

	private final FarmClient farm;

	private final Blender blender;

	private final Machine machine;

	private final Outbox outbox;

	private final Jobs jobs;

	private volatile @Nullable Round round;

	Worker(Settings settings, WorkDir workDir) throws IOException {
		this.settings = settings;
		String scripts = Scripts.digest(settings.scripts());
		this.farm = new FarmClient(settings.url(), settings.token());
		Installation installation = new Installation(settings.blender(), settings.scripts(), workDir.blender(),
				System.getenv());
		this.blender = new Blender(installation, Patience.forRender(settings.renderTimeout()));
		this.machine = new Machine(settings, new EngineProbe(installation, workDir.blender()), scripts);
		this.outbox = new Outbox(workDir.outbox(), this.farm);
		FileCache cache = new FileCache(workDir.cache(), settings.cacheBytes(), this.farm);
		this.clock.scheduleWithFixedDelay(this.outbox::deliverAll, OUTBOX_PERIOD.toSeconds(), OUTBOX_PERIOD.toSeconds(),
				TimeUnit.SECONDS);
		this.jobs = new Jobs(this.farm, this.blender, cache, this.outbox, scripts, this.clock, this.stopping);
	}

	/** Returns after a stop. */
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
		BlenderFacts facts = blenderFacts();
		Registered registered = this.farm.register(this.machine.introduce(this.session, facts));
		try (Round now = new Round(registered, facts, this.session, this.farm, this.blender, this.jobs, this.stopping,
				this.clock)) {
			this.round = now;
			this.outbox.deliverAll();
			now.awaitWork();
			now.work(this.settings.broker(), backoff::reset);
		}
	}

	private static String reason(Exception failure) {
		if (failure instanceof FarmRefused refused && refused.isUnauthorized()) {
			return refused.getMessage() + ". Is VENEER_WORKER_TOKEN the one that the app shows?";
		}
		return (failure instanceof RuntimeException) ? failure.toString() : String.valueOf(failure.getMessage());
	}

	/** Only a missing Blender keeps the worker away; a broken one fails jobs, slowly. */
	private BlenderFacts blenderFacts() throws JobFailure, InterruptedException {
		try {
			this.blender.ensureReady();
		}
		catch (JobFailure failure) {
			if (failure.code() == FailureCode.BLENDER_MISSING) {
				throw failure;
			}
			if (!this.stopping.isStopping()) {
				log.error("{} Jobs will fail until that is mended\n{}", failure.getMessage(), failure.report().log());
			}
		}
		return this.blender.facts();
	}

	/**
	 * Hands the job at work back, says goodbye, and leaves no Blender. Quick, as whoever
	 * stops us soon loses patience.
	 */
	void stop() {
		this.stopping.stop();
		this.blender.close();
		Round now = this.round;
		if (now != null) {
			now.end();
			this.jobs.awaitIdle();
			now.sayGoodbye();
		}
		this.clock.shutdownNow();
	}

}
