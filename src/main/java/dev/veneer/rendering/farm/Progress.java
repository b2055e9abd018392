package dev.veneer.rendering.farm;

import java.time.Instant;

import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;

import org.springframework.stereotype.Component;

/**
 * Renews the lease of a worker that says how far it is.
 */
@Component
class Progress {

	private final JobLedger ledger;

	private final StaleFences staleFences;

	private final RenderingSettings settings;

	Progress(JobLedger ledger, StaleFences staleFences, RenderingSettings settings) {
		this.ledger = ledger;
		this.staleFences = staleFences;
		this.settings = settings;
	}

	Directive beat(JobId id, JobBeat beat) {
		Instant until = Instant.now().plus(this.settings.lease());
		if (this.ledger.beat(id, beat.worker(), beat.fence(), until, beat.progress(), beat.line())) {
			return Directive.CONTINUE;
		}
		RenderJob job = this.ledger.find(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		if (job.view().state().isEnded() && job.wasHeldBy(beat.worker(), beat.fence())) {
			// else its own report has overtaken it
			return (job.view().state() == JobState.CANCELED) ? Directive.STOP : Directive.CONTINUE;
		}
		throw this.staleFences.refuse(id, beat.fence());
	}

}
