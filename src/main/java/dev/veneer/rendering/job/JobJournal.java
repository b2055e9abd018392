package dev.veneer.rendering.job;

import dev.veneer.rendering.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes one line for each move of a job.
 */
@Component
class JobJournal {

	private static final Logger log = LoggerFactory.getLogger(JobJournal.class);

	@TransactionalEventListener
	public void on(JobMoved moved) {
		Job job = moved.job();
		log.info(
				"job={} move={} state={} quality={} name={} engine={} priority={} attempt={} fence={} worker={} "
						+ "reason={}",
				job.id(), moved.move(), job.state(), job.quality(), job.name(), job.engine(), job.priority(),
				job.attempts(), job.fence(), (job.worker() != null) ? job.worker() : "-",
				(job.reasonCode() != null) ? job.reasonCode() : "-");
	}

}
