package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.rendering.job.Route;
import dev.veneer.rendering.worker.WorkerTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The machines that render. What it says may be a second old.
 */
@Component
public class Workers {

	private static final Logger log = LoggerFactory.getLogger(Workers.class);

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
		return (int) all().stream().filter(Worker::takesJobs).count();
	}

	/**
	 * The worker of that session, as it is this moment.
	 */
	public Optional<Worker> find(long id, String session) {
		return this.table.find(id, session);
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
	 * Whether a worker is there for jobs of that route.
	 */
	public boolean serve(Route route) {
		return serving(route).findAny().isPresent();
	}

	/**
	 * Whether a worker on another machine is there for jobs of that route.
	 */
	public boolean hasAnother(String machine, Route route) {
		return serving(route).anyMatch((other) -> !other.name().equals(machine));
	}

	private Stream<Worker> serving(Route route) {
		return all().stream().filter((worker) -> worker.takesJobs() && worker.serves(route));
	}

	/**
	 * Has the worker work again, pause or drain.
	 * @return whether there is such a worker
	 */
	public boolean tell(long id, Duty duty) {
		return tell(id, duty, null);
	}

	/**
	 * Keeps the worker from work until somebody lets it work again.
	 */
	public void quarantine(long id, String reason) {
		tell(id, Duty.QUARANTINE, reason);
	}

	private boolean tell(long id, Duty duty, @Nullable String reason) {
		boolean told = this.table.tell(id, duty, reason);
		if (told) {
			log.info("worker={} duty={} reason={}", id, duty, (reason != null) ? reason : "-");
			touch();
		}
		return told;
	}

	/**
	 * Lets the next reader look again.
	 */
	public void touch() {
		this.last = null;
	}

	private List<Worker> read(Instant now) {
		Instant silent = now.minus(this.settings.lease());
		return this.table.all().stream().map((worker) -> worker.asOf(silent)).toList();
	}

	private record Reading(List<Worker> workers, Instant time) {

	}

}
