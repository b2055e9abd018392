package dev.veneer.api;

import java.util.regex.Pattern;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Jobs;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the job that an address names.
 */
@Component
class JobFinder {

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private final Jobs jobs;

	JobFinder(Jobs jobs) {
		this.jobs = jobs;
	}

	Job find(String id) {
		if (!NUMBER.matcher(id).matches()) {
			throw unknown(id);
		}
		return this.jobs.find(new JobId(Long.parseLong(id))).orElseThrow(() -> unknown(id));
	}

	private static Problem unknown(String id) {
		return Problem.of(HttpStatus.NOT_FOUND, "unknown-job", "There is no job '" + Shown.of(id) + "'.");
	}

}
