package dev.veneer.api;

import java.util.Optional;

import dev.veneer.image.Qualities;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be done to a job that is there.
 */
@RestController
@Tag(name = "Jobs")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", description = "Neither a token nor a session")
@ApiResponse(responseCode = "403", description = "The token lacks the scope job:write")
@ApiResponse(responseCode = "404", description = "There is no such job")
@ApiResponse(responseCode = "409", description = "The job's state does not allow it")
class JobChangeController {

	private final JobFinder finder;

	private final Jobs jobs;

	private final RenderDesk desk;

	private final JobJsons jsons;

	private final Qualities qualities;

	private final Till till;

	JobChangeController(JobFinder finder, Jobs jobs, RenderDesk desk, JobJsons jsons, Qualities qualities, Till till) {
		this.finder = finder;
		this.jobs = jobs;
		this.desk = desk;
		this.jsons = jsons;
		this.qualities = qualities;
		this.till = till;
	}

	@Operation(operationId = "cancelJob", summary = "Ends a job and kills its render",
			description = "A picture that is there stays. Takes a token with the scope job:write.")
	@ApiResponse(responseCode = "200", description = "The canceled job")
	@PostMapping("/api/jobs/{id}/cancel")
	JobJson cancel(@PathVariable String id) {
		Job job = this.finder.find(id);
		if (!this.jobs.cancel(job.id())) {
			throw conflict(this.finder.find(id), "canceled");
		}
		return this.jsons.forStaff(this.finder.find(id));
	}

	@Operation(operationId = "retryJob", summary = "Has the picture of an ended job tried again",
			description = "However lately it failed. Takes a token with the scope job:write, and a render off its "
					+ "budget of the day.")
	@ApiResponse(responseCode = "202", description = "The new job")
	@ApiResponse(responseCode = "429", description = "The token's budget of the day is spent")
	@PostMapping("/api/jobs/{id}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	JobJson retry(@PathVariable String id, HttpServletRequest request) {
		Job job = this.finder.find(id);
		return this.qualities.find(job.quality())
			.flatMap((quality) -> this.till.pay(Caller.entitled(request), quality, () -> this.desk.retry(job.id()),
					Optional::isPresent))
			.map(this.jsons::forStaff)
			.orElseThrow(() -> conflict(job, "tried again"));
	}

	@Operation(operationId = "prioritizeJob", summary = "Makes a queued job more urgent, or less",
			description = "INTERACTIVE, ORDER or WARM. Takes a token with the scope job:write.")
	@ApiResponse(responseCode = "200", description = "The job")
	@PutMapping("/api/jobs/{id}/priority")
	JobJson prioritize(@PathVariable String id, @RequestBody Urgency urgency) {
		Job job = this.finder.find(id);
		if (!this.jobs.prioritize(job.id(), urgency.priority())) {
			throw conflict(this.finder.find(id), "given another priority");
		}
		return this.jsons.forStaff(this.finder.find(id));
	}

	private static Problem conflict(Job job, String what) {
		return Problem.of(HttpStatus.CONFLICT, "job-state",
				"Job " + job.id() + " is " + job.state() + ", so it can't be " + what + ".");
	}

	/**
	 * How urgent a job shall be.
	 */
	record Urgency(Priority priority) {

		Urgency {
			if (priority == null) {
				throw new IllegalArgumentException("priority is INTERACTIVE, ORDER or WARM");
			}
		}

	}

}
