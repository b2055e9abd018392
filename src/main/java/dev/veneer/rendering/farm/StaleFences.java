package dev.veneer.rendering.farm;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.JobId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Refuses workers that come too late, and counts them.
 */
@Component
class StaleFences {

	private static final Logger log = LoggerFactory.getLogger(StaleFences.class);

	private final Counter refused;

	StaleFences(MeterRegistry meters) {
		this.refused = meters.counter("veneer.stale.fence.rejected");
	}

	Problem refuse(JobId job, long fence) {
		this.refused.increment();
		log.info("job={} fence={} refused=stale-fence", job, fence);
		return FarmProblem.staleFence(job, fence);
	}

}
