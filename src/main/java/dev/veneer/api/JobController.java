package dev.veneer.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The renders that are or were wanted.
 */
@RestController
@Tag(name = "Jobs", description = "Renders that are or were wanted")
class JobController {

	private static final int MOST = 1000;

	private final Jobs jobs;

	private final JobJsons jsons;

	private final JobStreams streams;

	private final JobFinder finder;

	JobController(Jobs jobs, JobFinder finder, JobJsons jsons, JobStreams streams) {
		this.jobs = jobs;
		this.finder = finder;
		this.jsons = jsons;
		this.streams = streams;
	}

	@Operation(operationId = "listJobs", summary = "The newest jobs, the newest first",
			description = "Takes a token with the scope job:read, or signing in.",
			security = @SecurityRequirement(name = "token"))
	@ApiResponse(responseCode = "401", description = "Neither a token nor a session", content = @Content)
	@ApiResponse(responseCode = "403", description = "The token lacks the scope job:read", content = @Content)
	@ApiResponse(responseCode = "200", description = "The jobs")
	@GetMapping("/api/jobs")
	List<JobJson> list(
			@Parameter(description = "QUEUED, ACTIVE, COMPLETED, FAILED or CANCELED") @RequestParam(
					required = false) @Nullable String state,
			@Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") String limit) {
		return this.jobs.list((state != null) ? state(state) : null, limit(limit))
			.stream()
			.map(this.jsons::forStaff)
			.toList();
	}

	@Operation(operationId = "job", summary = "One job")
	@GetMapping("/api/jobs/{id}")
	JobJson job(@PathVariable String id) {
		return this.jsons.forAnybody(this.finder.find(id));
	}

	@Operation(operationId = "jobEvents", summary = "What happens to a job, as it happens",
			description = "Server-sent events: 'progress' with the job at once and after every change, at last 'end' "
					+ "with the ended job.")
	@GetMapping(path = "/api/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable String id, HttpServletRequest request) {
		return this.streams.open(this.finder.find(id).id(), request.getRemoteAddr());
	}

	private static JobState state(String text) {
		return Arrays.stream(JobState.values())
			.filter((state) -> state.name().equals(text) || state.name().toLowerCase(Locale.ROOT).equals(text))
			.findFirst()
			.orElseThrow(() -> Problem
				.of(HttpStatus.BAD_REQUEST, "bad-parameter", "'" + Shown.of(text) + "' is no state of a job.")
				.with("allowed", Arrays.stream(JobState.values()).map(JobState::name).toList()));
	}

	private static int limit(String text) {
		if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter",
					"limit is from 1 to " + MOST + ", not '" + Shown.of(text) + "'.");
		}
		return Integer.parseInt(text);
	}

}
