package dev.veneer.worker.preparation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.PreparationReport;
import dev.veneer.worker.farm.PreparationSpec;
import dev.veneer.worker.job.Sha256;
import dev.veneer.worker.job.Stopping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what became of an upload to the app, and says so. Tries some times when the app
 * can't be reached, not for ever.
 */
final class Courier {

	private static final Logger log = LoggerFactory.getLogger(Courier.class);

	private static final int TRIES = 6;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final FarmClient farm;

	private final PreparationSpec spec;

	private final long worker;

	private final BooleanSupplier wanted;

	private final Stopping stopping;

	Courier(FarmClient farm, PreparationSpec spec, long worker, BooleanSupplier wanted, Stopping stopping) {
		this.farm = farm;
		this.spec = spec;
		this.worker = worker;
		this.wanted = wanted;
		this.stopping = stopping;
	}

	/** Ends early, without a word, when nobody wants them any more. */
	void bring(List<Path> files) throws IOException, FarmRefused, JobFailure {
		for (Path file : files) {
			if (!this.wanted.getAsBoolean()) {
				return;
			}
			try {
				String sha256 = Sha256.of(file);
				insist(() -> this.farm.upload(this.spec.upload() + "/" + file.getFileName(), Map.of(), this.worker,
						this.spec.fence(), file, sha256, this.wanted));
			}
			catch (FarmRefused refused) {
				if (refused.isOver() || refused.isUnauthorized()) {
					throw refused;
				}
				throw JobFailure.of(FailureCode.PICTURE_REJECTED,
						"The app doesn't take " + file.getFileName() + ": " + refused.getMessage());
			}
		}
	}

	void report(PreparationReport report) throws IOException, FarmRefused {
		insist(() -> log.info("Preparation {} {}: the app has it as {}", this.spec.preparation(), report.outcome(),
				this.farm.reportPreparation(this.spec.preparation(), report)));
	}

	/** A worker that stops has no time for a second try. */
	private void insist(Call call) throws IOException, FarmRefused {
		for (int attempt = 1;; attempt++) {
			try {
				call.call();
				return;
			}
			catch (IOException unreachable) {
				if (attempt == TRIES || !this.wanted.getAsBoolean()) {
					throw unreachable;
				}
				this.stopping.await(PAUSE);
			}
		}
	}

	@FunctionalInterface
	private interface Call {

		void call() throws IOException, FarmRefused;

	}

}
