package dev.veneer.worker.farm;

/**
 * Why a job failed, as the farm's operators read it. Retryable means that another
 * attempt, here or elsewhere, may do better.
 */
public enum FailureCode {

	BLENDER_MISSING(true), BLENDER_CRASHED(true), BLENDER_TIMEOUT(true), SCRIPT_ERROR(true), MODEL_BROKEN(false),
	FILE_UNAVAILABLE(true), NO_PICTURE(true), PICTURE_REJECTED(true), DISK_FULL(true), OUT_OF_MEMORY(true),
	PICTURE_TOO_LARGE(false), BLENDER_VERSION_MISSING(true), STORE_REFUSED(true), STORE_UNREACHABLE(true);

	private final boolean retryable;

	FailureCode(boolean retryable) {
		this.retryable = retryable;
	}

	public boolean retryable() {
		return this.retryable;
	}

	/** What the scripts say stands in a line of text, so it may be anything. */
	public static FailureCode of(String name) {
		for (FailureCode code : values()) {
			if (code.name().equals(name)) {
				return code;
			}
		}
		return SCRIPT_ERROR;
	}

}
