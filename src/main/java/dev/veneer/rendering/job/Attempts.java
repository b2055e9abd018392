package dev.veneer.rendering.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import dev.veneer.rendering.Attempt;
import dev.veneer.rendering.JobId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code attempt}: what became of each claim, with its log.
 */
@Component
public class Attempts {

	private final JdbcClient jdbc;

	private final MeterRegistry meters;

	private final Counter expired;

	Attempts(JdbcClient jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.meters = meters;
		this.expired = meters.counter("veneer.lease.expired");
	}

	public void begin(RenderJob job) {
		this.jdbc
			.sql("insert into attempt (job_id, fence, worker_id, worker, started_at) "
					+ "values (:job, :fence, :workerId, :worker, :started)")
			.param("job", job.id)
			.param("fence", job.fence)
			.param("workerId", job.workerId)
			.param("worker", job.worker)
			.param("started", JobRows.time(job.started))
			.update();
	}

	/**
	 * Ends the attempt.
	 * @param result {@code COMPLETED}, {@code FAILED}, {@code RETURNED}, {@code EXPIRED}
	 * or {@code CANCELED}
	 */
	public void end(RenderJob job, String result, @Nullable Failure failure, Instant now) {
		this.jdbc
			.sql("update attempt set ended_at = :ended, result = :result, code = :code, message = :message, "
					+ "log = :log where job_id = :job and fence = :fence")
			.param("ended", JobRows.time(now))
			.param("result", result)
			.param("code", (failure != null) ? failure.code() : null)
			.param("message", (failure != null) ? failure.message() : null)
			.param("log", (failure != null) ? failure.log() : null)
			.param("job", job.id)
			.param("fence", job.fence)
			.update();
		this.meters.counter("veneer.attempts", "result", result.toLowerCase(Locale.ROOT)).increment();
		if (result.equals("EXPIRED")) {
			this.expired.increment();
		}
	}

	public List<Attempt> of(JobId job) {
		return this.jdbc.sql("select * from attempt where job_id = :job order by fence")
			.param("job", job.value())
			.query((row, number) -> new Attempt(row.getLong("fence"), row.getString("worker"),
					row.getObject("started_at", OffsetDateTime.class).toInstant(), JobRows.instant(row, "ended_at"),
					row.getString("result"), row.getString("code"), row.getString("message"), row.getString("log")))
			.list();
	}

}
