package dev.veneer.rendering.job;

import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;

/**
 * A job was asked for a move that its state does not allow.
 */
public class IllegalMoveException extends IllegalStateException {

	IllegalMoveException(JobId job, JobState state, Move move) {
		super("Job " + job + " is " + state + ", so it can't be " + move);
	}

}
