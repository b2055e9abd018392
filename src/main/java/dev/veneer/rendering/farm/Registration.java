package dev.veneer.rendering.farm;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a worker says of itself.
 *
 * @param session drawn anew at each start of the worker
 * @param scripts the digest of the scripts that run in Blender
 * @param gpu the renderer's name, nothing without a GPU
 */
@JsonNaming(SnakeCaseStrategy.class)
record Registration(String name, String session, String blender, String scripts, List<Engine> engines,
		@Nullable String gpu, String denoiser, int cores, int memoryMb) {

	static final String SESSION = "[0-9A-Za-z-]{1,40}";

	static final String BLENDER = "[0-9][0-9A-Za-z.+ -]{0,39}";

	static final String SCRIPTS = "[0-9a-f]{64}";

	static final String DENOISER = "OIDN|ATROUS";

	Registration {
		check("name", name, "\\S.{0,119}");
		check("session", session, SESSION);
		check("blender", blender, BLENDER);
		check("scripts", scripts, SCRIPTS);
		check("denoiser", denoiser, DENOISER);
		if (engines == null || engines.isEmpty() || engines.contains(null) || engines.contains(Engine.AUTO)) {
			throw new IllegalArgumentException("engines are CYCLES, EEVEE or both, not " + engines);
		}
		if (gpu != null && gpu.length() > 200) {
			gpu = gpu.substring(0, 200);
		}
	}

	Worker worker(Instant now) {
		return new Worker(0, this.name, WorkerState.STARTING, this.blender, this.scripts, Set.copyOf(this.engines),
				this.gpu, this.denoiser, this.cores, this.memoryMb, false, now, now);
	}

	static void check(String what, @Nullable String value, String grammar) {
		if (value == null || !value.matches(grammar)) {
			throw new IllegalArgumentException(what + " is like " + grammar + ", not '" + value + "'");
		}
	}

}
