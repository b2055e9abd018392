package dev.veneer.rendering.health;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.Workers;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobMoved;
import dev.veneer.rendering.job.Move;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts workers in quarantine that failed three jobs in an hour which others then
 * finished, and those whose last six attempts all failed, whatever the model.
 */
@Component
class SickWorkers {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int FINISHED_BY_OTHERS = 3;

	private static final int IN_A_ROW = 6;

	private final JdbcClient jdbc;

	private final Workers workers;

	SickWorkers(JdbcClient jdbc, Workers workers) {
		this.jdbc = jdbc;
		this.workers = workers;
	}

	@EventListener
	void on(JobMoved moved) {
		Job job = moved.job();
		if (moved.move() == Move.RETRY || moved.move() == Move.FAIL) {
			failed(job).forEach(this::judgeRow);
		}
		else if (moved.move() == Move.COMPLETE && job.attempts() > 1) {
			failed(job).forEach(this::judgeAgainstOthers);
		}
	}

	/** The workers that failed the job. */
	private List<Long> failed(Job job) {
		return this.jdbc.sql("select distinct worker_id from attempt where job_id = :job and result = 'FAILED'")
			.param("job", job.id().value())
			.query(Long.class)
			.list();
	}

	private void judgeRow(long worker) {
		List<Outcome> last = this.jdbc
			.sql("select attempt.result, attempt.code, job.model from attempt join job on job.id = attempt.job_id "
					+ "where attempt.worker_id = :worker and attempt.result in ('FAILED', 'COMPLETED') "
					+ "order by attempt.started_at desc limit :limit")
			.param("worker", worker)
			.param("limit", IN_A_ROW)
			.query((row, number) -> new Outcome(row.getString("result"), row.getString("code"), row.getString("model")))
			.list();
		boolean all = last.size() == IN_A_ROW && last.stream().allMatch((outcome) -> outcome.result().equals("FAILED"));
		boolean various = last.stream().map(Outcome::model).distinct().count() > 1;
		if (all && (various || last.stream().map(Outcome::code).allMatch(Failure::isOfTheMachine))) {
			quarantine(worker,
					"Its last " + IN_A_ROW + " attempts all failed, the latest with " + last.get(0).code() + ".");
		}
	}

	private void judgeAgainstOthers(long worker) {
		int finished = this.jdbc
			.sql("select count(distinct bad.job_id) from attempt bad join attempt good on good.job_id = bad.job_id "
					+ "and good.result = 'COMPLETED' and good.worker_id <> bad.worker_id "
					+ "where bad.worker_id = :worker and bad.result = 'FAILED' and bad.started_at > :since")
			.param("worker", worker)
			.param("since", OffsetDateTime.now(ZoneOffset.UTC).minus(HOUR))
			.query(Integer.class)
			.single();
		if (finished >= FINISHED_BY_OTHERS) {
			quarantine(worker, "It failed " + finished + " jobs within an hour that other workers finished.");
		}
	}

	private void quarantine(long worker, String reason) {
		boolean works = this.workers.all().stream().anyMatch((each) -> each.id() == worker && each.takesJobs());
		if (works) {
			this.workers.quarantine(worker, reason);
		}
	}

	private record Outcome(String result, String code, String model) {

	}

}
