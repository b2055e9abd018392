package dev.veneer.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.JobQueue.Disposition;
import dev.veneer.worker.farm.PreparationClaim;
import dev.veneer.worker.job.Jobs;
import dev.veneer.worker.preparation.Preparations;

/**
 * What this machine does: jobs and preparations, one at a time, as its memory is for one
 * Blender. Whoever has waited longest has the next turn.
 */
final class Work {

	private final Jobs jobs;

	private final Preparations preparations;

	private final ReentrantLock turn = new ReentrantLock(true);

	private volatile boolean isPreparing;

	Work(Jobs jobs, Preparations preparations) {
		this.jobs = jobs;
		this.preparations = preparations;
	}

	boolean isBusy() {
		return this.jobs.isBusy() || this.isPreparing;
	}

	/** Comes back when nothing is at work. */
	void awaitIdle() {
		inTurn(() -> true);
	}

	/** A message that was on its way when its round ended is left to others. */
	Disposition job(long job, int priority, long worker, String session, BooleanSupplier isOver, Runnable after) {
		return inTurn(() -> {
			if (isOver.getAsBoolean()) {
				return Disposition.REQUEUE;
			}
			Disposition disposition = this.jobs.handle(job, priority, worker, session);
			after.run();
			return disposition;
		});
	}

	/**
	 * Prepares an upload if one waits. It is claimed when its turn has come, so that
	 * other workers may have it while this one renders.
	 */
	void prepare(long worker, String session, BooleanSupplier isOver) throws IOException, FarmRefused {
		this.turn.lock();
		try {
			Optional<PreparationClaim> claim = isOver.getAsBoolean() ? Optional.empty()
					: this.preparations.claim(worker, session);
			if (claim.isPresent()) {
				this.isPreparing = true;
				this.preparations.handle(claim.get(), worker);
			}
		}
		finally {
			this.isPreparing = false;
			this.turn.unlock();
		}
	}

	private <T> T inTurn(Supplier<T> work) {
		this.turn.lock();
		try {
			return work.get();
		}
		finally {
			this.turn.unlock();
		}
	}

}
