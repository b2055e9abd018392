package dev.veneer.rendering.health;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.Workers;
import dev.veneer.rendering.job.Failure;
import dev.veneer.rendering.job.JobMoved;
import dev.veneer.rendering.job.Move;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts machines in quarantine that failed three jobs in an hour which others then
 * finished, and those whose last six attempts all failed or fell silent, whatever the
 * model. What is the fault of a model's author or of the store does not count, nor what
 * was before somebody let the machine work again.
 */
@Component
class SickWorkers {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int FINISHED_BY_OTHERS = 3;

	private static final int IN_A_ROW = 6;

	private static final int MOST_READ = 60;

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

	/** The workers that take jobs on the machines that failed the job, or fell silent. */
	private List<Worker> failed(Job job) {
		List<String> machines = this.jdbc
			.sql("select distinct worker from attempt where job_id = :job and result in ('FAILED', 'EXPIRED')")
			.param("job", job.id().value())
			.query(String.class)
			.list();
		return this.workers.all()
			.stream()
			.filter((worker) -> worker.takesJobs() && machines.contains(worker.name()))
			.toList();
	}

	private void judgeRow(Worker worker) {
		List<Outcome> last = this.jdbc
			.sql("select attempt.result, attempt.code, job.model from attempt join job on job.id = attempt.job_id "
					+ "where attempt.worker = :worker and attempt.started_at > :since "
					+ "and attempt.result in ('FAILED', 'EXPIRED', 'COMPLETED') "
					+ "order by attempt.started_at desc limit :limit")
			.param("worker", worker.name())
			.param("since", worker.dutySince().atOffset(ZoneOffset.UTC))
			.param("limit", MOST_READ)
			.query((row, number) -> new Outcome(row.getString("result"), String.valueOf(row.getString("code")),
					row.getString("model")))
			.list()
			.stream()
			.filter(Outcome::counts)
			.limit(IN_A_ROW)
			.toList();
		boolean all = last.size() == IN_A_ROW && last.stream().noneMatch(Outcome::isGood);
		boolean various = last.stream().map(Outcome::model).distinct().count() > 1;
		if (all && (various || last.stream().map(Outcome::code).allMatch(Failure::isOfTheMachine))) {
			this.workers.quarantine(worker.id(),
					"Its last " + IN_A_ROW + " attempts all failed, the latest with " + last.get(0).reason() + ".");
		}
	}

	private void judgeAgainstOthers(Worker worker) {
		OffsetDateTime lately = OffsetDateTime.now(ZoneOffset.UTC).minus(HOUR);
		OffsetDateTime told = worker.dutySince().atOffset(ZoneOffset.UTC);
		int finished = this.jdbc
			.sql("select count(distinct bad.job_id) from attempt bad join attempt good on good.job_id = bad.job_id "
					+ "and good.result = 'COMPLETED' and good.worker <> bad.worker "
					+ "where bad.worker = :worker and bad.result = 'FAILED' and bad.started_at > :since")
			.param("worker", worker.name())
			.param("since", told.isAfter(lately) ? told : lately)
			.query(Integer.class)
			.single();
		if (finished >= FINISHED_BY_OTHERS) {
			this.workers.quarantine(worker.id(),
					"It failed " + finished + " jobs within an hour that other workers finished.");
		}
	}

	/**
	 * What became of an attempt.
	 */
	private record Outcome(String result, String code, String model) {

		boolean isGood() {
			return this.result.equals("COMPLETED");
		}

		boolean counts() {
			return isGood() || Failure.isAgainstTheMachine(this.code);
		}

		String reason() {
			return this.result.equals("EXPIRED") ? "WORKER_LOST" : this.code;
		}

	}

}
