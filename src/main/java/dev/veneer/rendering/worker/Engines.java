package dev.veneer.rendering.worker;

import java.util.List;

import dev.veneer.image.Engine;
import dev.veneer.image.Quality;
import dev.veneer.image.Receipt;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import dev.veneer.rendering.Workers;

import org.springframework.stereotype.Component;

/**
 * Which engine a job gets, and what renders with an engine today.
 */
@Component
public class Engines {

	private final Workers workers;

	Engines(Workers workers) {
		this.workers = workers;
	}

	public Engine decide(Quality quality) {
		return (quality.engine() == Engine.AUTO) ? auto() : quality.engine();
	}

	/**
	 * EEVEE while a worker with a GPU lives, else CYCLES: without one it is the slower
	 * and the poorer of the two.
	 */
	public Engine auto() {
		boolean gpu = living(this.workers.all()).stream()
			.anyMatch((worker) -> worker.gpu() != null && worker.engines().contains(Engine.EEVEE));
		return gpu ? Engine.EEVEE : Engine.CYCLES;
	}

	/**
	 * What renders with the receipt's engine today: the living workers, else the last one
	 * seen, else, when none was ever seen, what made the receipt.
	 */
	public List<Renderer> today(Receipt receipt) {
		List<Worker> able = this.workers.all()
			.stream()
			.filter((worker) -> worker.engines().contains(receipt.engine()))
			.toList();
		List<Worker> living = living(able);
		if (able.isEmpty()) {
			return List.of(new Renderer(receipt.engine(), receipt.blender(), receipt.scripts(), receipt.denoiser()));
		}
		return (living.isEmpty() ? able.subList(0, 1) : living).stream()
			.map((worker) -> Renderer.of(worker, receipt.engine()))
			.distinct()
			.toList();
	}

	private static List<Worker> living(List<Worker> workers) {
		return workers.stream().filter((worker) -> worker.state() != WorkerState.OFFLINE).toList();
	}

}
