package dev.veneer.preparation.farm;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.farm.PreparationReport.Outcome;
import dev.veneer.preparation.work.BroughtFiles;
import dev.veneer.preparation.work.Failure;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;
import dev.veneer.rendering.RenderingSettings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends attempts. A worker that says it is done has brought all files by then.
 */
@Component
class PreparationReports {

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final LateWorkers late;

	private final RenderingSettings patience;

	private final PreparationSettings settings;

	PreparationReports(PreparationLedger ledger, BroughtFiles files, LateWorkers late, RenderingSettings patience,
			PreparationSettings settings) {
		this.ledger = ledger;
		this.files = files;
		this.late = late;
		this.patience = patience;
		this.settings = settings;
	}

	/**
	 * Gives the state after the report. One that is heard again changes nothing.
	 */
	@Transactional
	public UploadState take(long id, PreparationReport report) {
		Preparation preparation = this.ledger.lock(id).orElseThrow(() -> PreparationProblem.unknown(id));
		if (preparation.isHeldBy(report.worker(), report.fence())) {
			end(preparation, report, Instant.now());
			this.ledger.save(preparation);
		}
		else if (!isHeardAgain(preparation, report)) {
			throw this.late.refuse(id, report.fence());
		}
		return preparation.view().state();
	}

	private static boolean isHeardAgain(Preparation preparation, PreparationReport report) {
		UploadState state = preparation.view().state();
		return preparation.wasHeldBy(report.worker(), report.fence()) && switch (state) {
			case DISCARDED -> true;
			case COMPLETED, USED -> report.outcome() == Outcome.COMPLETED;
			case FAILED -> report.outcome() == Outcome.FAILED;
			case QUEUED, ACTIVE -> false;
		};
	}

	private void end(Preparation preparation, PreparationReport report, Instant now) {
		switch (report.outcome()) {
			case COMPLETED -> complete(preparation, report.inspection(), now);
			case FAILED -> preparation.fail(report.failure().failure(), now, this.patience);
			case RETURNED -> preparation.giveBack(now);
		}
	}

	private void complete(Preparation preparation, Inspection inspection, Instant now) {
		long id = preparation.view().id();
		Set<String> brought = this.files.of(id).keySet();
		List<String> missing = inspection.files().stream().filter((name) -> !brought.contains(name)).toList();
		if (!missing.isEmpty()) {
			preparation.fail(
					new Failure("NO_PICTURE", true, "The worker was done but had not brought " + missing.get(0), ""),
					now, this.patience);
		}
		else if (inspection.objects().size() > this.settings.mostObjects()) {
			preparation.fail(
					new Failure("MODEL_BROKEN", false, "The file has " + inspection.objects().size() + " objects; "
							+ this.settings.mostObjects() + " are allowed. Join some of them.", ""),
					now, this.patience);
		}
		else {
			this.files.keepOnly(id, inspection.files());
			preparation.complete(inspection, now);
		}
	}

}
