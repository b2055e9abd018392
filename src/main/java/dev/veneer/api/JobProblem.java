package dev.veneer.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;

import org.springframework.http.HttpHeaders;
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

	/**
	 * A picture that is not even tried for now.
	 */
	static Problem of(Answer.Barred barred) {
		String when = (barred.again() != null)
				? ". It is tried again after " + barred.again().truncatedTo(ChronoUnit.SECONDS) : "";
		Problem problem = Problem
			.of(HttpStatus.FAILED_DEPENDENCY, "render-failed",
					"The picture could not be made: " + sentence(barred.reason()) + when + ".")
			.with("reason", barred.code());
		if (barred.failed() != null) {
			problem.with("job", barred.failed().id().value()).with("attempts", barred.failed().attempts());
		}
		if (barred.again() != null) {
			long seconds = Math.max(1, Duration.between(Instant.now(), barred.again()).toSeconds());
			problem.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		}
		return problem;
	}

	/** A reason ends with a full stop or not. */
	private static String sentence(String reason) {
		return reason.replaceFirst("\\.$", "");
	}

	static Problem of(Job job) {
		if (job.state() == JobState.CANCELED) {
			return Problem.of(HttpStatus.FAILED_DEPENDENCY, "render-canceled", "The render was canceled.")
				.with("job", job.id().value());
		}
		return Problem
			.of(HttpStatus.FAILED_DEPENDENCY, "render-failed",
					"The picture could not be made: "
							+ sentence(Objects.requireNonNullElse(job.reason(), "no reason is known")) + ".")
			.with("job", job.id().value())
			.with("reason", Objects.requireNonNullElse(job.reasonCode(), "UNKNOWN"))
			.with("attempts", job.attempts());
	}

}
