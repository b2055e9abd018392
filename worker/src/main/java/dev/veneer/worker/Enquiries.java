package dev.veneer.worker;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.veneer.worker.farm.FarmRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for uploads to prepare, as long as a round lasts. An app that has never heard of
 * them is not asked again before the next one.
 */
final class Enquiries implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Enquiries.class);

	private static final int PERIOD_SECONDS = 2;

	private final Work work;

	private final long worker;

	private final String session;

	private final BooleanSupplier isOver;

	private final ScheduledFuture<?> calls;

	private boolean knowsNone;

	Enquiries(Work work, long worker, String session, BooleanSupplier isOver, ScheduledExecutorService clock) {
		this.work = work;
		this.worker = worker;
		this.session = session;
		this.isOver = isOver;
		this.calls = clock.scheduleWithFixedDelay(this::ask, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
	}

	private void ask() {
		if (this.knowsNone) {
			return;
		}
		try {
			this.work.prepare(this.worker, this.session, this.isOver);
		}
		catch (FarmRefused refused) {
			this.knowsNone = refused.isNotThere();
			log.info("No uploads to prepare: {}", refused.getMessage());
		}
		catch (IOException unreachable) {
			log.debug("No uploads to prepare: {}", unreachable.getMessage());
		}
		catch (RuntimeException unexpected) {
			// An exception would end the schedule.
			log.error("Asking for uploads failed", unexpected);
		}
	}

	/** Comes back when none is being prepared. */
	@Override
	public void close() {
		this.calls.cancel(false);
		this.work.awaitIdle();
	}

}
