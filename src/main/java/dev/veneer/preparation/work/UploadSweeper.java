package dev.veneer.preparation.work;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import dev.veneer.preparation.PreparationSettings;
import dev.veneer.rendering.RenderingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks after workers that fell silent, and forgets uploads that nobody made a model of.
 * Their files stay: they lie by content, so that something else may use the same.
 */
@Component
class UploadSweeper {

	private static final Logger log = LoggerFactory.getLogger(UploadSweeper.class);

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final RenderingSettings patience;

	private final PreparationSettings settings;

	private final TransactionOperations transaction;

	private final Instant started = Instant.now();

	UploadSweeper(PreparationLedger ledger, BroughtFiles files, RenderingSettings patience,
			PreparationSettings settings, TransactionOperations transaction) {
		this.ledger = ledger;
		this.files = files;
		this.patience = patience;
		this.settings = settings;
		this.transaction = transaction;
	}

	/**
	 * Leases are not kept while the app is down, so they all have a full term after its
	 * start.
	 */
	@Scheduled(fixedDelayString = "${veneer.rendering.sweep:1s}")
	void sweep() {
		Instant now = Instant.now();
		if (now.isAfter(this.started.plus(this.patience.lease()))) {
			expire(now);
		}
	}

	void expire(Instant now) {
		for (long id : this.ledger.overdue(now)) {
			this.transaction.executeWithoutResult(
					(status) -> this.ledger.lock(id).filter((found) -> found.isOverdue(now)).ifPresent((found) -> {
						found.expire(now, this.patience);
						this.ledger.save(found);
					}));
		}
	}

	@Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forget() {
		forget(Instant.now().minus(this.settings.kept()));
	}

	void forget(Instant before) {
		for (long id : this.ledger.forgotten(before)) {
			this.transaction.executeWithoutResult(
					(status) -> this.ledger.lock(id).filter((found) -> found.isForgotten(before)).ifPresent((found) -> {
						this.files.forget(id);
						this.ledger.delete(id);
						log.info("upload={} move=forgotten state={}", id, found.state);
					}));
		}
	}

}
