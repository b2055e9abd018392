package dev.veneer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.rendering.JobState;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The answer 202: the picture is being made.
 *
 * @param location where to ask how far it is
 */
@Schema(description = "The picture is being made; ask for it again, or ask the job how far it is")
record Accepted(long job, JobState state, @Schema(description = "0 to 1") double progress, String location,
		@JsonProperty("workers_connected") @Schema(
				description = "Machines that render; with none the job waits until one comes") int workersConnected) {

}
