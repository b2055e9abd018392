package dev.veneer.worker.farm;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended. The fence tells the app whether it is still this worker's to end.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(long worker, int fence, Outcome outcome, @Nullable Receipt receipt, @Nullable Failure failure) {

	public static Report completed(long worker, int fence, Receipt receipt) {
		return new Report(worker, fence, Outcome.COMPLETED, receipt, null);
	}

	public static Report failed(long worker, int fence, Failure failure) {
		return new Report(worker, fence, Outcome.FAILED, null, failure);
	}

	/** Handed back unfinished, which does not count as a failed attempt. */
	public static Report returned(long worker, int fence) {
		return new Report(worker, fence, Outcome.RETURNED, null, null);
	}

	public enum Outcome {

		COMPLETED, FAILED, RETURNED

	}

	/** What the picture was made with; seconds are those inside Blender. */
	public record Receipt(Engine engine, String blender, String scripts, Denoiser denoiser, double seconds,
			String sha256, long bytes) {
	}

	/** The log is the tail of what Blender said, at most 16 KiB. */
	public record Failure(FailureCode code, boolean retryable, String message, String log) {
	}

}
