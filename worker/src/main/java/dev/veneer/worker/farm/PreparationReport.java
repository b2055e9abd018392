package dev.veneer.worker.farm;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the preparation of an upload ended. The inspection is what the scripts found, in
 * their own words.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreparationReport(long worker, int fence, Report.Outcome outcome, @Nullable JsonNode inspection,
		Report.@Nullable Failure failure) {

	public static PreparationReport completed(long worker, int fence, JsonNode inspection) {
		return new PreparationReport(worker, fence, Report.Outcome.COMPLETED, inspection, null);
	}

	public static PreparationReport failed(long worker, int fence, JobFailure failure) {
		return new PreparationReport(worker, fence, Report.Outcome.FAILED, null, failure.report());
	}

	/** Handed back unfinished, which does not count as a failed attempt. */
	public static PreparationReport returned(long worker, int fence) {
		return new PreparationReport(worker, fence, Report.Outcome.RETURNED, null, null);
	}

}
