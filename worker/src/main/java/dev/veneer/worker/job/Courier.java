package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Report;
import dev.veneer.worker.farm.Report.Outcome;
import dev.veneer.worker.farm.ServerTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one delivery: the picture to its store, and to the app the report, which says so
 * when the store would not have it. An app that is away too has time.
 */
record Courier(FarmClient farm) {

	private static final Logger log = LoggerFactory.getLogger(Courier.class);

	/** Comes back when the app has it. */
	void bring(Path entry, Delivery delivery, BooleanSupplier wanted) throws IOException, FarmRefused {
		Delivery.Upload upload = delivery.upload();
		Report report = (upload != null) ? afterUpload(entry, delivery, upload, wanted) : delivery.report();
		try {
			tell(delivery, report);
		}
		catch (ServerTrouble trouble) {
			if (report.outcome() != Outcome.COMPLETED || !Outbox.isOverdue(entry)) {
				throw trouble;
			}
			// the app hears reports, but can't put this picture in its place
			tell(delivery, failed(delivery, FailureCode.STORE_REFUSED,
					"The picture is made, but the app can't put it in its place: " + trouble.getMessage()));
		}
	}

	private void tell(Delivery delivery, Report report) throws IOException, FarmRefused {
		String state = this.farm.report(delivery.job(), report);
		log.info("Job {} {}: the app has it as {}", delivery.job(), report.outcome(), state);
	}

	private Report afterUpload(Path entry, Delivery delivery, Delivery.Upload upload, BooleanSupplier wanted)
			throws IOException, FarmRefused {
		Report report = delivery.report();
		try {
			this.farm.upload(upload.url(), upload.headers(), report.worker(), report.fence(),
					entry.resolve(upload.picture()), upload.sha256(), wanted);
			return report;
		}
		catch (FarmRefused refused) {
			FailureCode code = refused.pictureFailure().orElseThrow(() -> refused);
			return failed(delivery, code, String.valueOf(refused.getMessage()));
		}
		catch (IOException trouble) {
			if (!wanted.getAsBoolean() || !Outbox.isOverdue(entry)) {
				throw trouble;
			}
			// Whoever can't be reached from here may be reached from elsewhere.
			return failed(delivery,
					(trouble instanceof ServerTrouble) ? FailureCode.STORE_REFUSED : FailureCode.STORE_UNREACHABLE,
					"The picture is made, but can't be brought to its store: " + trouble.getMessage());
		}
	}

	private static Report failed(Delivery delivery, FailureCode code, String message) {
		log.warn("Job {} fails with {}: {}", delivery.job(), code, message);
		return delivery.failed(JobFailure.of(code, message));
	}

}
