package dev.veneer.rendering.job;

import java.util.OptionalLong;
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
	 * How many messages there can be on that route: those that wait, and one in the hands
	 * of each worker that listens. Nothing when the broker does not answer.
	 */
	OptionalLong count(Route route);

	/**
	 * Sees to it that there is a queue for that route, as far as the broker answers.
	 * @return its name
	 */
	String open(Route route);

}
