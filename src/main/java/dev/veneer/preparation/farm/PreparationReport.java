package dev.veneer.preparation.farm;

import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.work.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param inspection when it is COMPLETED
 * @param failure when it is FAILED
 */
record PreparationReport(long worker, long fence, Outcome outcome, @Nullable Inspection inspection,
		@Nullable Failed failure) {

	PreparationReport {
		if (outcome == null || (outcome == Outcome.COMPLETED && inspection == null)
				|| (outcome == Outcome.FAILED && failure == null)) {
			throw new IllegalArgumentException(
					"A report's outcome is COMPLETED with an inspection, FAILED with a failure, or RETURNED");
		}
	}

	enum Outcome {

		COMPLETED, FAILED, RETURNED

	}

	/**
	 * Why it failed.
	 */
	record Failed(String code, boolean retryable, @Nullable String message, @Nullable String log) {

		Failed {
			if (code == null || !code.matches("[A-Z][A-Z_]{1,39}")) {
				throw new IllegalArgumentException("A failure's code is like MODEL_BROKEN, not '" + code + "'");
			}
		}

		Failure failure() {
			return new Failure(this.code, this.retryable, (this.message != null) ? this.message : "",
					(this.log != null) ? this.log : "");
		}

	}

	/**
	 * The state after the report.
	 */
	record Taken(UploadState state) {

	}

}
