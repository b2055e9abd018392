package dev.veneer.rendering.farm;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.JobId;

import org.springframework.http.HttpStatus;

/**
 * The noes to a worker, each with a code that it acts on.
 */
final class FarmProblem {

	private FarmProblem() {
	}

	/** The worker registers again. */
	static Problem unknownWorker(long worker) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-worker",
				"There is no worker " + worker + " with this session; register again.");
	}

	static Problem unknownJob(JobId job) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-job", "There is no job " + job + ".");
	}

	/** The worker forgets the message. */
	static Problem gone(JobId job) {
		return Problem.of(HttpStatus.GONE, "gone", "Job " + job + " is done, canceled or taken.");
	}

	/** The worker stops the render and forgets its result. */
	static Problem staleFence(JobId job, long fence) {
		return Problem.of(HttpStatus.CONFLICT, "stale-fence",
				"Job " + job + " is no longer held with fence " + fence + ".");
	}

	static Problem pictureRejected(String complaint) {
		return Problem.of(HttpStatus.valueOf(422), "picture-rejected", "The picture is refused: " + complaint + ".");
	}

	static Problem unknownFile(String sha256) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-file", "There is no file " + sha256 + ".");
	}

}
