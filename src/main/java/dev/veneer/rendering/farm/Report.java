package dev.veneer.rendering.farm;

import dev.veneer.asset.Sha256;
import dev.veneer.image.Engine;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.job.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param receipt of a completed one
 * @param failure of a failed one
 */
record Report(long worker, long fence, Outcome outcome, @Nullable Receipt receipt, @Nullable Failed failure) {

	Report {
		if (outcome == null || (outcome == Outcome.COMPLETED && receipt == null)
				|| (outcome == Outcome.FAILED && failure == null)) {
			throw new IllegalArgumentException(
					"A report's outcome is COMPLETED with a receipt, FAILED with a failure, or RETURNED");
		}
	}

	enum Outcome {

		COMPLETED, FAILED, RETURNED

	}

	/**
	 * What made the picture, and which one it is.
	 */
	record Receipt(Engine engine, String blender, String scripts, String denoiser, double seconds, String sha256,
			long bytes) {

		Receipt {
			if (engine == null || engine == Engine.AUTO || !blender.matches("[0-9][0-9A-Za-z.+ -]{0,39}")
					|| !scripts.matches("[0-9a-f]{64}") || !denoiser.matches("OIDN|ATROUS")
					|| !(seconds >= 0 && seconds < 1e9)) {
				throw new IllegalArgumentException("The receipt has an engine, the version of Blender, the digest of "
						+ "the scripts, a denoiser and the seconds; this has not");
			}
			new Sha256(sha256);
		}

	}

	/**
	 * Why it failed.
	 */
	record Failed(String code, boolean retryable, String message, @Nullable String log) {

		Failed {
			if (code == null || !code.matches("[A-Z][A-Z_]{1,39}")) {
				throw new IllegalArgumentException("A failure's code is like BLENDER_CRASHED, not '" + code + "'");
			}
		}

		Failure failure() {
			return new Failure(this.code, this.retryable, (this.message != null) ? this.message : "",
					(this.log != null) ? this.log : "");
		}

	}

	/**
	 * The job's state after the report.
	 */
	record Taken(JobState state) {

	}

}
