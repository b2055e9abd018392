package dev.veneer.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.image.Engine;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as programs see it. What tells of the machines inside (fence, worker, line) is
 * left out for those who may not list jobs.
 *
 * @param ahead how many jobs go before it, while it is queued
 * @param picture where the stored picture lies, once the job is completed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job", description = "A render that is or was wanted")
record JobJson(long id, @JsonProperty("render_name") String renderName, String quality, Engine engine, JobState state,
		Priority priority, @Schema(description = "0 to 1") double progress,
		@Schema(description = "How many jobs go before it, while it is queued") @Nullable Integer ahead, int attempts,
		@Nullable Long fence, @Nullable String worker, @Nullable String line,
		@JsonProperty("reason_code") @Nullable String reasonCode, @Nullable String reason, Instant created,
		@Nullable Instant started, @Nullable Instant ended, String location, @Nullable String picture) {

	static JobJson forAnybody(Job job, @Nullable Integer ahead, @Nullable String picture) {
		return of(job, ahead, picture, null, null, null);
	}

	static JobJson forStaff(Job job, @Nullable String picture) {
		return of(job, null, picture, job.fence(), job.worker(), job.line());
	}

	static String location(Job job) {
		return "/api/jobs/" + job.id();
	}

	private static JobJson of(Job job, @Nullable Integer ahead, @Nullable String picture, @Nullable Long fence,
			@Nullable String worker, @Nullable String line) {
		return new JobJson(job.id().value(), job.name().value(), job.quality(), job.engine(), job.state(),
				job.priority(), job.progress(), ahead, job.attempts(), fence, worker, line, job.reasonCode(),
				job.reason(), job.created(), job.started(), job.ended(), location(job), picture);
	}

}
