package dev.veneer.worker.job;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;

/** Java tells of a full disk in words only. */
public final class DiskFull {

	private DiskFull() {
	}

	public static JobFailure or(FailureCode code, String what, Exception failure) {
		String why = String.valueOf(failure.getMessage());
		boolean full = why.contains("No space left on device") || why.contains("Disk quota exceeded");
		return JobFailure.of(full ? FailureCode.DISK_FULL : code, what + ": " + why);
	}

}
