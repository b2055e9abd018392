package dev.veneer.rendering.job;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.worker.Engines;
import org.jspecify.annotations.Nullable;
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

	/** Who was not swept for that long may have missed heartbeats, too. */
	private static final Duration GAP = Duration.ofSeconds(5);

	private final Backlog backlog;

	private final JobLedger ledger;

	private final Attempts attempts;

	private final JobMessages messages;

	private final Engines engines;

	private final RenderingSettings settings;

	private final TransactionOperations transaction;

	private @Nullable Instant swept;

	private Instant patientUntil;

	Sweeper(Backlog backlog, JobLedger ledger, Attempts attempts, JobMessages messages, Engines engines,
			RenderingSettings settings, TransactionOperations transaction) {
		this.backlog = backlog;
		this.ledger = ledger;
		this.attempts = attempts;
		this.messages = messages;
		this.engines = engines;
		this.settings = settings;
		this.transaction = transaction;
		this.patientUntil = Instant.now().plus(settings.lease());
	}

	@Scheduled(fixedDelayString = "${veneer.rendering.sweep:1s}")
	void sweep() {
		Instant now = Instant.now();
		if (this.swept != null && now.isAfter(this.swept.plus(GAP))) {
			this.patientUntil = now.plus(this.settings.lease());
		}
		expire(now);
		confirm(now);
		findLost(now.minus(SILENCE));
		reroute();
		this.backlog.unpublished(now.minus(SENDING), AT_ONCE).stream().map(RenderJob::view).forEach(this::sendAgain);
		this.swept = now;
	}

	/**
	 * Leases are not kept while the app or its database is down, so they all have a full
	 * term after that.
	 */
	private void expire(Instant now) {
		if (now.isBefore(this.patientUntil)) {
			return;
		}
		for (JobId id : this.backlog.expired(now)) {
			change(id, (job) -> {
				if (job.state == JobState.ACTIVE && job.leaseUntil != null && job.leaseUntil.isBefore(now)) {
					expire(job, now);
				}
			});
		}
	}

	/** One that somebody is changing at this moment is left for the next time. */
	private void change(JobId id, Consumer<RenderJob> change) {
		this.transaction.executeWithoutResult((status) -> this.ledger.lockIfFree(id).ifPresent(change));
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
		this.backlog.silent(before).forEach((route, jobs) -> {
			OptionalLong there = this.messages.count(route);
			if (there.isPresent() && there.getAsLong() < jobs) {
				log.info("{} jobs wait for {} and the broker has {} messages; {} are sent again", jobs, route,
						there.getAsLong(), this.backlog.forgetSilent(route, before));
			}
		});
	}

	/** A look belongs to an engine: who is back soon is waited for. */
	private void reroute() {
		this.backlog.rerouteable(Engine.EEVEE)
			.stream()
			.filter((route) -> this.engines.isGone(route))
			.flatMap((route) -> this.backlog.rerouteable(route, AT_ONCE).stream())
			.forEach(this::reroute);
	}

	private void reroute(JobId id) {
		change(id, (job) -> {
			if (job.state == JobState.QUEUED) {
				job.reroute(Engine.CYCLES);
				this.ledger.save(job);
			}
		});
	}

	private void sendAgain(Job job) {
		if (!this.messages.isUnderWay(job.id())) {
			this.messages.send(job);
		}
	}

}
