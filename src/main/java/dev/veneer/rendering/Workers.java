package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.veneer.rendering.worker.WorkerTable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The machines that render. What it says may be a second old.
 */
@Component
public class Workers {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final WorkerTable table;

	private final RenderingSettings settings;

	private volatile @Nullable Reading last;

	Workers(WorkerTable table, RenderingSettings settings) {
		this.table = table;
		this.settings = settings;
	}

	/**
	 * How many are there and take jobs.
	 */
	public int connected() {
		return (int) all().stream().filter((worker) -> worker.state() != WorkerState.OFFLINE).count();
	}

	/**
	 * All of the last days, the last seen first.
	 */
	public List<Worker> all() {
		Reading reading = this.last;
		Instant now = Instant.now();
		if (reading == null || reading.time().plus(PATIENCE).isBefore(now)) {
			reading = new Reading(read(now), now);
			this.last = reading;
		}
		return reading.workers();
	}

	/**
	 * Tells the worker to finish what it is at and take no more jobs.
	 * @return whether there is such a worker
	 */
	public boolean drain(long id) {
		return this.table.drain(id);
	}

	/**
	 * Lets the next reader look again.
	 */
	public void touch() {
		this.last = null;
	}

	private List<Worker> read(Instant now) {
		Instant silent = now.minus(this.settings.lease());
		return this.table.all()
			.stream()
			.map((worker) -> worker.seen().isBefore(silent) ? worker.withState(WorkerState.OFFLINE) : worker)
			.toList();
	}

	private record Reading(List<Worker> workers, Instant time) {

	}

}
