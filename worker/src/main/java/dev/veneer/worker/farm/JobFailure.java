package dev.veneer.worker.farm;

/**
 * A job that could not be done, with its reason. Only two kinds exist, and which one it
 * is follows from the code.
 */
public abstract sealed class JobFailure extends Exception {

	private final FailureCode code;

	private final String log;

	private JobFailure(FailureCode code, String message, String log) {
		super(message);
		this.code = code;
		this.log = log;
	}

	public static JobFailure of(FailureCode code, String message) {
		return of(code, message, "");
	}

	public static JobFailure of(FailureCode code, String message, String log) {
		return code.retryable() ? new Retryable(code, message, log) : new Fatal(code, message, log);
	}

	public FailureCode code() {
		return this.code;
	}

	public Report.Failure report() {
		return new Report.Failure(this.code, this instanceof Retryable, String.valueOf(getMessage()), this.log);
	}

	/** Another attempt may do better. */
	public static final class Retryable extends JobFailure {

		private Retryable(FailureCode code, String message, String log) {
			super(code, message, log);
		}

	}

	/** No attempt will do better before a person has changed something. */
	public static final class Fatal extends JobFailure {

		private Fatal(FailureCode code, String message, String log) {
			super(code, message, log);
		}

	}

}
