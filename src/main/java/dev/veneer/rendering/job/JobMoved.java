package dev.veneer.rendering.job;

import java.time.Instant;

import dev.veneer.rendering.Job;

/**
 * A job was made or has moved.
 *
 * @param job as it stands after the move
 * @param version of its row
 * @param notBefore when it may be claimed
 */
public record JobMoved(Job job, long version, Move move, Instant notBefore) {

	static JobMoved of(RenderJob job) {
		return new JobMoved(job.view(), job.version, job.last, job.notBefore);
	}

}
