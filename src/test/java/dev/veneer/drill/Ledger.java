package dev.veneer.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postgresql.Driver;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * What the database says of jobs and pictures.
 */
final class Ledger {

	private final JdbcClient jdbc;

	Ledger(Map<String, String> settings) {
		this.jdbc = JdbcClient.create(new SimpleDriverDataSource(new Driver(),
				settings.get("SPRING_DATASOURCE_URL") + "?connectTimeout=2&socketTimeout=10",
				settings.get("SPRING_DATASOURCE_USERNAME"), ""));
	}

	/**
	 * Jobs that nobody waits for, of low priority. Only orders make such by the dozen, so
	 * they are put in as rows; the sweeper finds and sends them.
	 */
	List<Long> putWarm(Collection<String> names) {
		return names.stream()
			.flatMap((name) -> this.jdbc
				.sql("insert into job (version, active_key, quality, name, model, engine, priority, "
						+ "forced, state, attempts, fence, progress, not_before, created_at) values (1, 'smoke/' || :name, "
						+ "'smoke', :name, split_part(:name, '/', 1), 'CYCLES', 'WARM', false, 'QUEUED', 0, 0, 0, now(), now()) "
						+ "on conflict do nothing returning id")
				.param("name", name)
				.query(Long.class)
				.list()
				.stream())
			.toList();
	}

	/** As if these had never been accepted, but for those that a worker has. */
	void withdraw(Collection<Long> jobs) {
		this.jdbc
			.sql("delete from attempt where job_id in (select id from job where id in (:jobs) "
					+ "and state in ('QUEUED', 'CANCELED'))")
			.param("jobs", jobs)
			.update();
		this.jdbc.sql("delete from job where id in (:jobs) and state in ('QUEUED', 'CANCELED')")
			.param("jobs", jobs)
			.update();
	}

	/** How many attempts at other jobs began after that moment and before its own. */
	long begunBetween(Instant asked, long job) {
		return this.jdbc
			.sql("select count(*) from attempt other, attempt own where own.job_id = :job and other.job_id <> :job "
					+ "and other.started_at between :asked and own.started_at")
			.param("job", job)
			.param("asked", asked.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	double progress(long job) {
		return this.jdbc.sql("select progress from job where id = :id").param("id", job).query(Double.class).single();
	}

	long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	boolean isIdle() {
		return count("job where state in ('QUEUED', 'ACTIVE')") == 0;
	}

	/** The jobs of an order's lines. */
	List<Long> jobs(long order) {
		return this.jdbc.sql("select job_id from order_line where order_id = :order and job_id is not null")
			.param("order", order)
			.query(Long.class)
			.list();
	}

	/** The keys of an order's pictures, whose format is PNG. */
	List<String> ordered(long order) {
		return this.jdbc.sql("select quality || '/' || name || '.png' from order_line where order_id = :order")
			.param("order", order)
			.query(String.class)
			.list();
	}

	/** Jobs and what became of them, for those that are not completed. */
	List<String> incomplete() {
		return this.jdbc
			.sql("select id || ' ' || state || ' ' || name || ' ' || coalesce(reason_code || ': ' || reason, '') "
					+ "from job where state <> 'COMPLETED' order by id")
			.query(String.class)
			.list();
	}

	List<Long> ids() {
		return this.jdbc.sql("select id from job").query(Long.class).list();
	}

	List<String> keys() {
		return this.jdbc.sql("select quality || '/' || name || '.' || lower(format) from render")
			.query(String.class)
			.list();
	}

	/** Pictures that were rendered more than once though nobody forced it. */
	List<String> duplicates() {
		return this.jdbc
			.sql("select job.quality || '/' || job.name || ' ' || count(*) from job join attempt on attempt.job_id = "
					+ "job.id where attempt.result = 'COMPLETED' and not job.forced group by job.quality, job.name "
					+ "having count(*) > 1")
			.query(String.class)
			.list();
	}

	/** How long after that moment the first picture was completed. */
	Optional<Duration> firstCompletedAfter(Instant moment) {
		OffsetDateTime first = this.jdbc
			.sql("select min(ended_at) from attempt where result = 'COMPLETED' and ended_at > :moment")
			.param("moment", moment.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.optional()
			.orElse(null);
		return Optional.ofNullable(first).map((time) -> Duration.between(moment, time.toInstant()));
	}

	/** Who is at the job. */
	Optional<String> activeWorker(long job) {
		return this.jdbc.sql("select worker from job where state = 'ACTIVE' and id = :id")
			.param("id", job)
			.query(String.class)
			.optional();
	}

	/**
	 * How many jobs that were being made at that moment are not in the hands of somebody
	 * who lives since.
	 */
	long heldSince(Instant moment) {
		return this.jdbc
			.sql("select count(*) from job join attempt on attempt.job_id = job.id and attempt.fence = job.fence "
					+ "where job.state in ('QUEUED', 'ACTIVE') and attempt.started_at < :moment "
					+ "and (attempt.ended_at is null or attempt.ended_at > :moment)")
			.param("moment", moment.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * How long after that moment jobs were begun anew whose worker was lost in it.
	 */
	List<Duration> movesAfter(Instant moment) {
		return this.jdbc
			.sql("select next.started_at from attempt lost join attempt next on next.job_id = lost.job_id "
					+ "and next.fence = lost.fence + 1 where lost.result = 'EXPIRED' and lost.started_at < :moment "
					+ "and lost.ended_at > :moment")
			.param("moment", moment.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.list()
			.stream()
			.map((next) -> Duration.between(moment, next.toInstant()))
			.toList();
	}

	/** When the job was claimed first after that moment. */
	Optional<Instant> nextClaim(long job, Instant after) {
		return this.jdbc.sql("select min(started_at) from attempt where job_id = :job and started_at > :after")
			.param("job", job)
			.param("after", after.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** How often the picture at that address was begun. */
	long attempts(String address) {
		return this.jdbc
			.sql("select count(*) from attempt join job on job.id = attempt.job_id "
					+ "where '/renders/' || job.quality || '/' || job.name = :address")
			.param("address", address.replaceFirst("\\.[a-z]+$", ""))
			.query(Long.class)
			.single();
	}

	String state(long job) {
		return this.jdbc.sql("select state from job where id = :id").param("id", job).query(String.class).single();
	}

	String results(long job) {
		return this.jdbc
			.sql("select string_agg(coalesce(result, '-') || ' by ' || worker, ', ' order by fence) from attempt "
					+ "where job_id = :job")
			.param("job", job)
			.query(String.class)
			.single();
	}

}
