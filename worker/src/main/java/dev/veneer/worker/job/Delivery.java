package dev.veneer.worker.job;

import java.util.Map;

import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Report;
import org.jspecify.annotations.Nullable;

/**
 * A result that the app shall have: a report, and for a completed job the picture that
 * goes before it. Stands in the outbox until the app has answered.
 */
record Delivery(long job, Report report, @Nullable Upload upload) {

	record Upload(String picture, String url, Map<String, String> headers, String sha256) {
	}

	static Delivery of(long job, Report report) {
		return new Delivery(job, report, null);
	}

	/** The report of the same attempt when its picture found no place. */
	Report failed(JobFailure failure) {
		return Report.failed(this.report.worker(), this.report.fence(), failure.report());
	}

}
