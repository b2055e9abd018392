package dev.veneer.rendering.job;

import java.util.Set;

import dev.veneer.image.Engine;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Priority;

/**
 * Tells workers that a job waits. A message may get lost or come twice; neither does
 * harm, since the row is the truth.
 */
public interface JobMessages {

	/**
	 * Sends a message soon, without waiting for it.
	 */
	void send(JobId job, Engine engine, Priority priority);

	/**
	 * Whether a message for the job is being sent at this moment.
	 */
	boolean isUnderWay(JobId job);

	/**
	 * The jobs whose message the broker has taken since the last call.
	 */
	Set<JobId> takeConfirmed();

	/**
	 * Whether the broker answers and has no message waiting for workers of that engine.
	 */
	boolean isEmpty(Engine engine);

	/**
	 * The name of the queue from which workers of that engine take messages.
	 */
	String queue(Engine engine);

}
