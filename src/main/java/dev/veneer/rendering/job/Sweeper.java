package dev.veneer.rendering.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.worker.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks every second after what nobody else would notice: workers that fell silent and
 * messages that got lost.
 */
@Component
class Sweeper {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	/** A message is sent right after the commit; only a lost one is that late. */
	private static final Duration SENDING = Duration.ofSeconds(3);

	/** A job that waits that long while the broker has no message is not in its queue. */
	private static final Duration SILENCE = Duration.ofSeconds(10);

	private static final int AT_ONCE = 1000;

	private final Backlog backlog;

	private final JobLedger ledger;

	private final Attempts attempts;

	private final JobMessages messages;

	private final Engines engines;

	private final RenderingSettings settings;

	private final TransactionOperations transaction;

	private final Instant started = Instant.now();

	Sweeper(Backlog backlog, JobLedger ledger, Attempts attempts, JobMessages messages, Engines engines,
			RenderingSettings settings, TransactionOperations transaction) {
		this.backlog = backlog;
		this.ledger = ledger;
		this.attempts = attempts;
		this.messages = messages;
		this.engines = engines;
		this.settings = settings;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelayString = "${veneer.rendering.sweep:1s}")
	void sweep() {
		Instant now = Instant.now();
		expire(now);
		confirm(now);
		findLost(now.minus(SILENCE));
		reroute();
		this.backlog.unpublished(now.minus(SENDING), AT_ONCE).stream().map(RenderJob::view).forEach(this::sendAgain);
	}

	/**
	 * Leases are not kept while the app is down, so they all have a full term after its
	 * start.
	 */
	private void expire(Instant now) {
		if (now.isBefore(this.started.plus(this.settings.lease()))) {
			return;
		}
		for (JobId id : this.backlog.expired(now)) {
			this.transaction.executeWithoutResult((status) -> this.ledger.lock(id)
				.filter((job) -> job.state == JobState.ACTIVE && job.leaseUntil != null && job.leaseUntil.isBefore(now))
				.ifPresent((job) -> expire(job, now)));
		}
	}

	private void expire(RenderJob job, Instant now) {
		job.expire(now, this.settings);
		this.attempts.end(job, "EXPIRED", null, now);
		this.ledger.save(job);
	}

	private void confirm(Instant now) {
		Set<JobId> confirmed = this.messages.takeConfirmed();
		if (!confirmed.isEmpty()) {
			this.backlog.confirm(confirmed.stream().map(JobId::value).toList(), now);
		}
	}

	private void findLost(Instant before) {
		for (Route route : this.backlog.silent(before)) {
			if (this.messages.isEmpty(route)) {
				log.info("{} queued jobs have no message any more in {}; sending again",
						this.backlog.forgetSilent(route, before), this.messages.queue(route));
			}
		}
	}

	private void reroute() {
		this.backlog.rerouteable(Engine.EEVEE)
			.stream()
			.filter((job) -> this.engines.auto(job.blender) == Engine.CYCLES)
			.map((job) -> job.view().id())
			.forEach(this::reroute);
	}

	private void reroute(JobId id) {
		this.transaction.executeWithoutResult(
				(status) -> this.ledger.lock(id).filter((job) -> job.state == JobState.QUEUED).ifPresent((job) -> {
					job.reroute(Engine.CYCLES);
					this.ledger.save(job);
				}));
	}

	private void sendAgain(Job job) {
		if (!this.messages.isUnderWay(job.id())) {
			this.messages.send(job);
		}
	}

}
