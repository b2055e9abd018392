package dev.veneer.rendering.farm;

import dev.veneer.rendering.JobId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A no to a worker, with a code that it acts on.
 */
final class FarmProblem extends ErrorResponseException {

	private FarmProblem(HttpStatus status, String code, String detail) {
		super(status, problem(status, code, detail), null);
	}

	/** The worker registers again. */
	static FarmProblem unknownWorker(long worker) {
		return new FarmProblem(HttpStatus.NOT_FOUND, "unknown-worker",
				"There is no worker " + worker + " with this session; register again");
	}

	static FarmProblem unknownJob(JobId job) {
		return new FarmProblem(HttpStatus.NOT_FOUND, "unknown-job", "There is no job " + job);
	}

	/** The worker forgets the message. */
	static FarmProblem gone(JobId job) {
		return new FarmProblem(HttpStatus.GONE, "gone", "Job " + job + " is done, canceled or taken");
	}

	/** The worker stops the render and forgets its result. */
	static FarmProblem staleFence(JobId job, long fence) {
		return new FarmProblem(HttpStatus.CONFLICT, "stale-fence",
				"Job " + job + " is no longer held with fence " + fence);
	}

	static FarmProblem pictureRejected(String complaint) {
		return new FarmProblem(HttpStatus.valueOf(422), "picture-rejected", "The picture is refused: " + complaint);
	}

	static FarmProblem unknownFile(String sha256) {
		return new FarmProblem(HttpStatus.NOT_FOUND, "unknown-file", "There is no file " + sha256);
	}

	private static ProblemDetail problem(HttpStatus status, String code, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		return problem;
	}

}
