package dev.veneer.rendering.job;

import java.util.Set;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;

/**
 * Tells workers that a job waits. A message may get lost or come twice; neither does
 * harm, since the row is the truth.
 */
public interface JobMessages {

	/**
	 * Sends a message soon, without waiting for it.
	 */
	void send(Job job);

	/**
	 * Whether a message for the job is being sent at this moment.
	 */
	boolean isUnderWay(JobId job);

	/**
	 * The jobs whose message the broker has taken since the last call.
	 */
	Set<JobId> takeConfirmed();

	/**
	 * Whether the broker answers and has no message waiting on that route.
	 */
	boolean isEmpty(Route route);

	/**
	 * The name of the queue in which messages on that route wait.
	 */
	String queue(Route route);

}
