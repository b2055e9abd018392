package dev.veneer.preparation.farm;

import java.time.Instant;
import java.util.Optional;

import dev.veneer.asset.Asset;
import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.work.BroughtFiles;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.Workers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the oldest waiting upload to the worker that asks, once.
 */
@Component
class PreparationClaims {

	/** Others may take some of them while this worker waits for their rows. */
	private static final int TRIED = 8;

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final Workers workers;

	private final RenderingSettings patience;

	private final PreparationSettings settings;

	PreparationClaims(PreparationLedger ledger, BroughtFiles files, Workers workers, RenderingSettings patience,
			PreparationSettings settings) {
		this.ledger = ledger;
		this.files = files;
		this.workers = workers;
		this.patience = patience;
		this.settings = settings;
	}

	/**
	 * Nothing when no upload waits, or the worker takes no jobs.
	 */
	@Transactional
	public Optional<PreparationSpec> claim(PreparationClaim request) {
		Worker worker = this.workers.find(request.worker(), request.session())
			.orElseThrow(() -> PreparationProblem.unknownWorker(request.worker()));
		Instant now = Instant.now();
		if (!worker.takesJobs()) {
			return Optional.empty();
		}
		for (long id : this.ledger.claimable(now, TRIED)) {
			Optional<Preparation> free = this.ledger.lock(id).filter((found) -> found.isClaimable(now));
			if (free.isPresent()) {
				return Optional.of(begin(free.get(), worker, now));
			}
		}
		return Optional.empty();
	}

	private PreparationSpec begin(Preparation preparation, Worker worker, Instant now) {
		preparation.claim(worker.id(), worker.name(), now, this.patience.lease());
		Upload upload = preparation.view();
		this.files.forget(upload.id());
		this.ledger.save(preparation);
		return new PreparationSpec(upload.id(), preparation.fence(), this.patience.lease().toSeconds(),
				this.patience.heartbeat().toSeconds(), upload.aspect().toString(), this.settings.pixels(),
				this.settings.mostObjects(), source(upload.source()),
				"/api/farm/preparations/" + upload.id() + "/files");
	}

	private static PreparationSpec.Source source(Asset file) {
		return new PreparationSpec.Source(file.sha256().hex(), file.bytes(), file.extension(),
				"/api/farm/files/" + file.sha256());
	}

}
