package dev.veneer.preparation.farm;

import java.time.Instant;

import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.RenderingSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Renews the lease of a worker that says how far it is, and refuses one that comes too
 * late.
 */
@Component
class LateWorkers {

	private static final Logger log = LoggerFactory.getLogger(LateWorkers.class);

	private final PreparationLedger ledger;

	private final RenderingSettings patience;

	private final Counter refused;

	LateWorkers(PreparationLedger ledger, RenderingSettings patience, MeterRegistry meters) {
		this.ledger = ledger;
		this.patience = patience;
		this.refused = meters.counter("veneer.stale.fence.rejected");
	}

	PreparationDirective beat(long id, PreparationBeat beat) {
		Instant until = Instant.now().plus(this.patience.lease());
		if (this.ledger.beat(id, beat.worker(), beat.fence(), until, beat.progress(), beat.line())) {
			return PreparationDirective.CONTINUE;
		}
		Preparation preparation = this.ledger.find(id).orElseThrow(() -> PreparationProblem.unknown(id));
		UploadState state = preparation.view().state();
		if (!state.isUnderWay() && preparation.wasHeldBy(beat.worker(), beat.fence())) {
			// else its own report has overtaken it
			return (state == UploadState.DISCARDED) ? PreparationDirective.STOP : PreparationDirective.CONTINUE;
		}
		throw refuse(id, beat.fence());
	}

	Problem refuse(long id, long fence) {
		this.refused.increment();
		log.info("upload={} fence={} refused=stale-fence", id, fence);
		return PreparationProblem.staleFence(id, fence);
	}

}
