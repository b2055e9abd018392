package dev.veneer.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.veneer.image.Engine;
import dev.veneer.rendering.job.Route;
import org.jspecify.annotations.Nullable;

/**
 * A program on a machine that can render. One that is started anew is another one.
 *
 * @param name of the machine
 * @param scripts the digest of the scripts that run in Blender
 * @param blenders those on the machine, the one that is used by default first
 * @param gpu the renderer's name, nothing without a GPU
 * @param sandboxed whether Blender is kept from the network and the machine's files
 * @param reason why it is in quarantine
 * @param dutySince when it was told so
 */
public record Worker(long id, String name, WorkerState state, String scripts, List<Blender> blenders,
		Set<Engine> engines, @Nullable String gpu, boolean sandboxed, int cores, int memoryMb, Duty duty,
		@Nullable String reason, Instant dutySince, Instant registered, Instant seen) {

	public Worker {
		blenders = List.copyOf(blenders);
		engines = Set.copyOf(engines);
	}

	/**
	 * As it is seen at that moment: silent since before means OFFLINE, whatever it said
	 * last.
	 */
	Worker asOf(Instant silent) {
		if (this.seen.isBefore(silent)) {
			return with(WorkerState.OFFLINE);
		}
		boolean kept = this.duty == Duty.QUARANTINE && this.state != WorkerState.OFFLINE;
		return kept ? with(WorkerState.QUARANTINED) : this;
	}

	/**
	 * Whether it is there and takes jobs.
	 */
	public boolean takesJobs() {
		return this.state != WorkerState.OFFLINE && this.duty == Duty.WORK;
	}

	/**
	 * Whether it took jobs at some time after that moment.
	 */
	public boolean wasThereAfter(Instant moment) {
		return this.seen.isAfter(moment) && (this.duty == Duty.WORK || this.dutySince.isAfter(moment));
	}

	/**
	 * Which of its Blenders makes a picture.
	 * @param series nothing when any will do
	 * @return nothing when it can't
	 */
	public Optional<Blender> blenderFor(Engine engine, @Nullable String series) {
		return this.engines.contains(engine)
				? this.blenders.stream().filter((blender) -> blender.isOf(series)).findFirst() : Optional.empty();
	}

	public boolean serves(Route route) {
		return blenderFor(route.engine(), route.blender()).isPresent();
	}

	private Worker with(WorkerState state) {
		return new Worker(this.id, this.name, state, this.scripts, this.blenders, this.engines, this.gpu,
				this.sandboxed, this.cores, this.memoryMb, this.duty, this.reason, this.dutySince, this.registered,
				this.seen);
	}

}
