package dev.veneer.rendering.job;

import java.util.EnumSet;
import java.util.Set;

import dev.veneer.rendering.JobState;

import static dev.veneer.rendering.JobState.ACTIVE;
import static dev.veneer.rendering.JobState.CANCELED;
import static dev.veneer.rendering.JobState.COMPLETED;
import static dev.veneer.rendering.JobState.FAILED;
import static dev.veneer.rendering.JobState.QUEUED;

/**
 * All legal moves of a job. An ended job never moves again.
 */
public enum Move {

	MAKE("made", QUEUED, EnumSet.noneOf(JobState.class)),
	/** Somebody wants it more urgently, or less. */
	PRIORITIZE("prioritized", QUEUED, EnumSet.of(QUEUED)),
	/** Whoever got its message is not the one to do it. */
	DEFER("deferred", QUEUED, EnumSet.of(QUEUED)),
	/** No worker is left that has its engine. */
	REROUTE("rerouted", QUEUED, EnumSet.of(QUEUED)),
	/** A worker begins an attempt. */
	CLAIM("claimed", ACTIVE, EnumSet.of(QUEUED)),
	/** The picture is there already. */
	FIND("found", COMPLETED, EnumSet.of(QUEUED)),
	/** Nobody could render it: its model or a finish is gone. */
	REFUSE("refused", FAILED, EnumSet.of(QUEUED)),
	/** The worker stops, which is no failure. */
	RETURN("returned", QUEUED, EnumSet.of(ACTIVE)),
	/** An attempt failed, and another may succeed. */
	RETRY("retried", QUEUED, EnumSet.of(ACTIVE)),
	/** An attempt failed, and no other will do better. */
	FAIL("failed", FAILED, EnumSet.of(ACTIVE)), COMPLETE("completed", COMPLETED, EnumSet.of(ACTIVE)),
	CANCEL("canceled", CANCELED, EnumSet.of(QUEUED, ACTIVE));

	private final String participle;

	private final JobState to;

	private final Set<JobState> from;

	Move(String participle, JobState to, Set<JobState> from) {
		this.participle = participle;
		this.to = to;
		this.from = from;
	}

	public JobState to() {
		return this.to;
	}

	boolean isLegalFrom(JobState state) {
		return this.from.contains(state);
	}

	@Override
	public String toString() {
		return this.participle;
	}

}
