package dev.veneer.rendering.farm;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Duty;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import dev.veneer.rendering.job.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a worker says of itself.
 *
 * @param session drawn anew at each start of the worker
 * @param scripts the digest of the scripts that run in Blender
 * @param blenders the one that is used by default first
 * @param gpu the renderer's name, nothing without a GPU
 */
@JsonNaming(SnakeCaseStrategy.class)
record Registration(String name, String session, String scripts, List<Blender> blenders, List<Engine> engines,
		@Nullable String gpu, boolean sandboxed, int cores, int memoryMb) {

	static final String SESSION = "[0-9A-Za-z-]{1,40}";

	static final String BLENDER = "[0-9][0-9A-Za-z.+ -]{0,39}";

	static final String SCRIPTS = "[0-9a-f]{64}";

	static final String DENOISER = "OIDN|ATROUS";

	private static final int MOST_BLENDERS = 16;

	Registration {
		check("name", name, "[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,119}");
		check("session", session, SESSION);
		check("scripts", scripts, SCRIPTS);
		if (blenders == null || blenders.isEmpty() || blenders.size() > MOST_BLENDERS) {
			throw new IllegalArgumentException("blenders are 1 to " + MOST_BLENDERS);
		}
		for (Blender blender : blenders) {
			check("blenders.version", blender.version(), BLENDER);
			check("blenders.denoiser", blender.denoiser(), DENOISER);
		}
		if (engines == null || engines.isEmpty() || engines.contains(null) || engines.contains(Engine.AUTO)) {
			throw new IllegalArgumentException("engines are CYCLES, EEVEE or both, not " + engines);
		}
		if (gpu != null) {
			gpu = gpu.replaceAll("\\p{Cntrl}", " ");
			gpu = gpu.substring(0, Math.min(gpu.length(), 200));
		}
	}

	Worker worker(Instant now) {
		return new Worker(0, this.name, WorkerState.STARTING, this.scripts, this.blenders, Set.copyOf(this.engines),
				this.gpu, this.sandboxed, this.cores, this.memoryMb, Duty.WORK, null, now, now, now);
	}

	/**
	 * Jobs for any Blender and those for one of its own, with each of its engines.
	 */
	Stream<Route> routes() {
		return this.engines.stream()
			.sorted()
			.distinct()
			.flatMap((engine) -> Stream.concat(Stream.of(new Route(engine, null)), pinned(engine)));
	}

	private Stream<Route> pinned(Engine engine) {
		return this.blenders.stream().map(Blender::series).distinct().map((series) -> new Route(engine, series));
	}

	static void check(String what, @Nullable String value, String grammar) {
		if (value == null || !value.matches(grammar)) {
			throw new IllegalArgumentException(what + " is like " + grammar + ", not '" + value + "'");
		}
	}

}
