package dev.veneer.rendering;

/**
 * Where a job stands. The last three are ends.
 */
public enum JobState {

	QUEUED, ACTIVE, COMPLETED, FAILED, CANCELED;

	public boolean isEnded() {
		return this != QUEUED && this != ACTIVE;
	}

}
