package dev.veneer.preparation.farm;

import dev.veneer.problem.Problem;

import org.springframework.http.HttpStatus;

/**
 * The noes to a worker that prepares, each with a code that it acts on.
 */
final class PreparationProblem {

	private PreparationProblem() {
	}

	/** The worker registers again. */
	static Problem unknownWorker(long worker) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-worker",
				"There is no worker " + worker + " with this session; register again.");
	}

	/** The worker forgets it. */
	static Problem unknown(long id) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-preparation", "There is no preparation " + id + ".");
	}

	/** The worker stops and forgets its result. */
	static Problem staleFence(long id, long fence) {
		return Problem.of(HttpStatus.CONFLICT, "stale-fence",
				"Preparation " + id + " is no longer held with fence " + fence + ".");
	}

	static Problem fileRejected(String name, String complaint) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-rejected",
				"The file " + name + " is refused: " + complaint + ".");
	}

}
