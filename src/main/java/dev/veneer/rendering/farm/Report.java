package dev.veneer.rendering.farm;

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
			if (engine == null || engine == Engine.AUTO || !(seconds >= 0 && seconds < 1e9)) {
				throw new IllegalArgumentException("A receipt's engine is CYCLES or EEVEE, not " + engine
						+ ", and its seconds are from 0, not " + seconds);
			}
			Registration.check("blender", blender, Registration.BLENDER);
			Registration.check("scripts", scripts, Registration.SCRIPTS);
			Registration.check("denoiser", denoiser, Registration.DENOISER);
			Registration.check("sha256", sha256, "[0-9a-f]{64}");
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
