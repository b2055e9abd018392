package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.rendering.job.JobSurvey;
import dev.veneer.rendering.job.Route;

import org.springframework.stereotype.Component;

/**
 * The whole farm, for those who run it.
 */
@Component
public class Farm {

	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final Workers workers;

	private final JobSurvey jobs;

	Farm(Workers workers, JobSurvey jobs) {
		this.workers = workers;
		this.jobs = jobs;
	}

	/**
	 * The workers by name, those that are gone last: one for each machine that left
	 * within a day.
	 */
	public List<Station> stations() {
		Map<Long, Job> atWork = this.jobs.atWork();
		return shown().stream()
			.sorted(Comparator.comparing(Farm::isGone).thenComparing(Worker::name).thenComparing(Worker::id))
			.map((worker) -> new Station(worker, atWork.get(worker.id()),
					this.jobs.lastCompletedBy(worker.id()).orElse(null)))
			.toList();
	}

	private List<Worker> shown() {
		Instant since = Instant.now().minus(REMEMBERED);
		Set<String> names = new HashSet<>();
		List<Worker> all = this.workers.all();
		all.stream().filter((worker) -> !isGone(worker)).map(Worker::name).forEach(names::add);
		// the last seen comes first
		return all.stream()
			.filter((worker) -> !isGone(worker) || worker.seen().isAfter(since) && names.add(worker.name()))
			.toList();
	}

	private static boolean isGone(Worker worker) {
		return worker.state() == WorkerState.OFFLINE;
	}

	/**
	 * The queued jobs in the order in which they are taken.
	 */
	public List<Job> queue(int limit) {
		return this.jobs.queue(limit);
	}

	/**
	 * The queued jobs that no worker is there for.
	 */
	public List<Unserved> unserved() {
		return this.jobs.routes()
			.entrySet()
			.stream()
			.filter((queued) -> !this.workers.serve(queued.getKey()))
			.map((queued) -> new Unserved(queued.getKey(), queued.getValue()))
			.toList();
	}

	/**
	 * How many jobs are queued, by priority.
	 */
	public Map<Priority, Long> waiting() {
		return this.jobs.waiting();
	}

	/**
	 * Jobs that wait for a worker of another kind than there are.
	 */
	public record Unserved(Route route, long jobs) {

	}

}
