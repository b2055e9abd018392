package dev.veneer.api;

import java.util.Objects;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;

import org.springframework.http.HttpStatus;

/**
 * Says that a job ended without its picture. That is 424 and not a fault of the server:
 * what the request depends on, a render, did not come about.
 */
final class JobProblem {

	private JobProblem() {
	}

	static boolean isGood(Job job) {
		return job.state() == JobState.COMPLETED;
	}

	static Problem of(Job job) {
		if (job.state() == JobState.CANCELED) {
			return Problem.of(HttpStatus.FAILED_DEPENDENCY, "render-canceled", "The render was canceled.")
				.with("job", job.id().value());
		}
		return Problem
			.of(HttpStatus.FAILED_DEPENDENCY, "render-failed",
					"The picture could not be made: " + Objects.requireNonNullElse(job.reason(), "no reason is known")
							+ ". The same request tries again.")
			.with("job", job.id().value())
			.with("reason", Objects.requireNonNullElse(job.reasonCode(), "UNKNOWN"))
			.with("attempts", job.attempts());
	}

}
