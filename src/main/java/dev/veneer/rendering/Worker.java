package dev.veneer.rendering;

import java.time.Instant;
import java.util.Set;

import dev.veneer.image.Engine;
import org.jspecify.annotations.Nullable;

/**
 * A program on a machine that can render. One that is started anew is another one.
 *
 * @param name of the machine
 * @param blender the version of Blender
 * @param scripts the digest of the scripts that run in Blender
 * @param gpu the renderer's name, nothing without a GPU
 * @param denoiser {@code OIDN} or {@code ATROUS}
 * @param draining whether it was told to take no more jobs
 */
public record Worker(long id, String name, WorkerState state, String blender, String scripts, Set<Engine> engines,
		@Nullable String gpu, String denoiser, int cores, int memoryMb, boolean draining, Instant registered,
		Instant seen) {

	public Worker {
		engines = Set.copyOf(engines);
	}

	Worker withState(WorkerState state) {
		return new Worker(this.id, this.name, state, this.blender, this.scripts, this.engines, this.gpu, this.denoiser,
				this.cores, this.memoryMb, this.draining, this.registered, this.seen);
	}

}
