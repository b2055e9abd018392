package dev.veneer.rendering.worker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.veneer.image.Engine;
import dev.veneer.image.Quality;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import dev.veneer.rendering.Workers;
import dev.veneer.rendering.job.Route;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which engine a job gets, and what renders with an engine today.
 */
@Component
public class Engines {

	private final Workers workers;

	private final RenderingSettings settings;

	Engines(Workers workers, RenderingSettings settings) {
		this.workers = workers;
		this.settings = settings;
	}

	public Engine decide(Quality quality) {
		return (quality.engine() == Engine.AUTO) ? auto(quality.blender()) : quality.engine();
	}

	/**
	 * EEVEE while a worker with a GPU lives, else CYCLES: without one it is the slower
	 * and the poorer of the two.
	 * @param series of Blender that the worker must have, nothing when any will do
	 */
	public Engine auto(@Nullable String series) {
		boolean gpu = this.workers.all()
			.stream()
			.filter((worker) -> worker.takesJobs() && worker.gpu() != null)
			.anyMatch((worker) -> worker.blenderFor(Engine.EEVEE, series).isPresent());
		return gpu ? Engine.EEVEE : Engine.CYCLES;
	}

	/**
	 * Whether no worker was there for jobs of that route for a while.
	 */
	public boolean isGone(Route route) {
		Instant since = Instant.now().minus(this.settings.absence());
		return this.workers.all()
			.stream()
			.filter((worker) -> worker.serves(route))
			.noneMatch((worker) -> worker.wasThereAfter(since));
	}

	/**
	 * What renders pictures of that quality with that engine today: the living workers,
	 * else the last one seen; nothing when none was ever seen.
	 */
	public List<Renderer> today(Engine engine, Quality quality) {
		List<Worker> able = this.workers.all()
			.stream()
			.filter((worker) -> worker.blenderFor(engine, quality.blender()).isPresent())
			.toList();
		List<Worker> living = able.stream().filter((worker) -> worker.state() != WorkerState.OFFLINE).toList();
		return (living.isEmpty() ? able.stream().limit(1) : living.stream())
			.map((worker) -> worker.blenderFor(engine, quality.blender())
				.map((blender) -> Renderer.of(worker, blender, engine)))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

}
