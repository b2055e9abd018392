package dev.veneer.worker;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.veneer.worker.farm.Directive;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.Registered;
import dev.veneer.worker.farm.WorkerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's own heartbeat: says what it is doing and hears whether it shall go on. Not
 * the lease of a job, which has one of its own. Once told to drain, a worker drains,
 * whatever it hears later.
 */
final class Presence implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Presence.class);

	private final FarmClient farm;

	private final Registered registered;

	private final String session;

	private final Supplier<WorkerState> state;

	private final Runnable onChange;

	private final ScheduledFuture<?> beats;

	private volatile Directive wish = Directive.CONTINUE;

	private volatile boolean unknown;

	/** Runs onChange when the worker shall take no more jobs or is no longer known. */
	Presence(FarmClient farm, Registered registered, String session, Supplier<WorkerState> state, Runnable onChange,
			ScheduledExecutorService clock) {
		this.farm = farm;
		this.registered = registered;
		this.session = session;
		this.state = state;
		this.onChange = onChange;
		int period = Math.max(1, registered.heartbeatSeconds());
		// The first at once: whoever shall pause must not even begin.
		beat();
		this.beats = clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.SECONDS);
	}

	boolean isPaused() {
		return this.wish == Directive.PAUSE;
	}

	boolean isDraining() {
		return this.wish == Directive.DRAIN;
	}

	boolean isUnknown() {
		return this.unknown;
	}

	private void beat() {
		try {
			say(stateByWish());
		}
		catch (RuntimeException unexpected) {
			// An exception would end the schedule.
			log.error("The worker's heartbeat failed", unexpected);
		}
	}

	private WorkerState stateByWish() {
		return switch (this.wish) {
			case PAUSE -> WorkerState.PAUSED;
			case DRAIN -> WorkerState.DRAINING;
			default -> this.state.get();
		};
	}

	void say(WorkerState now) {
		try {
			hear(this.farm.heartbeat(this.registered.worker(), this.session, now));
		}
		catch (FarmRefused refused) {
			log.info("The app refuses this worker's heartbeat: {}", refused.getMessage());
			this.unknown = true;
			this.onChange.run();
		}
		catch (IOException unreachable) {
			log.debug("No heartbeat: {}", unreachable.getMessage());
		}
	}

	private void hear(Directive said) {
		Directive directive = (said == Directive.STOP) ? Directive.CONTINUE : said;
		if (directive == this.wish || this.wish == Directive.DRAIN) {
			return;
		}
		this.wish = directive;
		log.info("The app says {}", directive);
		if (directive != Directive.CONTINUE) {
			this.onChange.run();
		}
	}

	@Override
	public void close() {
		this.beats.cancel(false);
	}

}
