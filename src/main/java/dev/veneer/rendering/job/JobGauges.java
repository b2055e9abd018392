package dev.veneer.rendering.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.veneer.rendering.JobState;
import dev.veneer.rendering.WorkerState;
import dev.veneer.rendering.Workers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts jobs and workers by state, for whoever watches the farm. Jobs are counted at
 * most every five seconds.
 */
@Component
class JobGauges {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Backlog backlog;

	private Map<JobState, Long> counts = Map.of();

	private Instant counted = Instant.EPOCH;

	JobGauges(Backlog backlog, Workers workers, MeterRegistry meters) {
		this.backlog = backlog;
		for (JobState state : JobState.values()) {
			Gauge.builder("veneer.jobs", () -> count(state)).tag("state", state.name()).register(meters);
		}
		for (WorkerState state : WorkerState.values()) {
			Gauge
				.builder("veneer.workers",
						() -> workers.all().stream().filter((worker) -> worker.state() == state).count())
				.tag("state", state.name())
				.register(meters);
		}
	}

	private synchronized long count(JobState state) {
		Instant now = Instant.now();
		if (this.counted.plus(PATIENCE).isBefore(now)) {
			this.counts = this.backlog.counts();
			this.counted = now;
		}
		return this.counts.getOrDefault(state, 0L);
	}

}
