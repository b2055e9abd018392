package dev.veneer.verify;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What holds for every job, whatever the farm is doing.
 */
final class JobRules {

	/** A message is sent right after the commit, or some seconds later by the sweeper. */
	static final Duration SENDING = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	JobRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Equal requests share the job that has the key, so an ended one would block them.
	 */
	Check keyUntilTheEnd() {
		return rule("where (job.active_key is null) <> (job.state not in ('QUEUED', 'ACTIVE'))", Duration.ZERO,
				"has an active key though it is ended, or none though it is not");
	}

	/** An attempt ends in the same transaction as the claim that it is of. */
	Check attemptsEndWithTheirClaims() {
		return rule(
				"join attempt on attempt.job_id = job.id where attempt.ended_at is null "
						+ "and (job.state <> 'ACTIVE' or attempt.fence < job.fence)",
				Duration.ZERO, "has an attempt without an end, and nobody is at it");
	}

	/** The sweeper gives a job to another worker as soon as a lease is over. */
	Check leasesAreKept(Duration lease) {
		return rule("where job.state = 'ACTIVE' and (job.lease_until is null or job.lease_until < :past)",
				lease.multipliedBy(2), "is active, and its lease is over for longer than two leases");
	}

	/** The sweeper sends a message until the broker has confirmed it. */
	Check dueJobsAreSent() {
		return rule("where job.state = 'QUEUED' and job.published_at is null and job.not_before < :past", SENDING,
				"is due, and no message was sent of it");
	}

	private Check rule(String broken, Duration past, String complaint) {
		return new JobRule(this.jdbc, broken, past, complaint);
	}

}
