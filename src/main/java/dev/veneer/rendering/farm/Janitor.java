package dev.veneer.rendering.farm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import dev.veneer.image.PictureStore;
import dev.veneer.image.PictureStore.Stored;
import dev.veneer.rendering.Ticket;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.worker.WorkerTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes once an hour what was staged and can't become a picture any more: uploads of
 * workers that came too late, and halves that a killed app left. A store that workers put
 * pictures to themselves takes them for hours, whoever has the job by then. Workers that
 * were not seen for a month go, too, and jobs that ended long ago.
 */
@Component
class Janitor {

	private static final Logger log = LoggerFactory.getLogger(Janitor.class);

	/** What is younger may still be written to. */
	private static final Duration SETTLED = Duration.ofMinutes(10);

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private static final int AT_ONCE = 1000;

	private final PictureStore store;

	private final JobLedger ledger;

	private final WorkerTable workers;

	private final RenderingSettings settings;

	private int removed;

	Janitor(PictureStore store, JobLedger ledger, WorkerTable workers, RenderingSettings settings) {
		this.store = store;
		this.ledger = ledger;
		this.workers = workers;
		this.settings = settings;
	}

	@Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void tidy() {
		tidy(Instant.now().minus(SETTLED));
		this.workers.forget(Instant.now().minus(REMEMBERED));
		forgetJobs(Instant.now().minus(this.settings.remembered()));
	}

	void forgetJobs(Instant ended) {
		int forgotten = 0;
		for (int last = AT_ONCE; last == AT_ONCE; forgotten += last) {
			last = this.ledger.forget(ended, AT_ONCE);
		}
		if (forgotten > 0) {
			log.info("{} jobs that ended before {} are forgotten", forgotten, ended);
		}
	}

	void tidy(Instant settled) {
		this.removed = 0;
		try {
			this.store.list(PictureStore.INCOMING, (stored) -> {
				if (stored.changed().isBefore(settled) && isUseless(stored)) {
					this.store.discard(stored);
					this.removed++;
				}
			});
		}
		catch (IOException ex) {
			log.warn("Staged pictures that nobody can use can't be removed: {}", ex.getMessage());
		}
		if (this.removed > 0) {
			log.info("{} staged pictures that nobody can use any more are removed", this.removed);
		}
	}

	/** What is not of any claim is somebody else's. */
	private boolean isUseless(Stored stored) {
		return Ticket.ofKey(stored.key())
			.map((ticket) -> this.ledger.find(ticket.job()).map(RenderJob::view).filter(ticket::isGoodFor).isEmpty())
			.orElse(false);
	}

}
