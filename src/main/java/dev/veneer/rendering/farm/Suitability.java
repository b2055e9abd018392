package dev.veneer.rendering.farm;

import java.time.Instant;
import java.util.Optional;

import dev.veneer.rendering.Duty;
import dev.veneer.rendering.SickModel;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.Workers;
import dev.veneer.rendering.health.SickModels;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.job.Route;

import org.springframework.stereotype.Component;

/**
 * Whether a worker is one to do a job, and whether anybody is.
 */
@Component
class Suitability {

	private final Workers workers;

	private final SickModels sickModels;

	Suitability(Workers workers, SickModels sickModels) {
		this.workers = workers;
		this.sickModels = sickModels;
	}

	/**
	 * A worker that failed the job leaves it to another for a while, when there is one.
	 */
	boolean isFor(Worker worker, RenderJob job, Instant now) {
		Route route = Route.of(job.view());
		boolean able = worker.duty() == Duty.WORK && worker.serves(route);
		return able && !(job.avoids(worker.name(), now) && this.workers.hasAnother(worker.name(), route));
	}

	/**
	 * Why nobody shall render it.
	 */
	Optional<Failure> objection(RenderJob job) {
		return this.sickModels.find(job.view().name().model())
			.map((sick) -> Failure.fatal(SickModel.CODE, sick.complaint()));
	}

}
