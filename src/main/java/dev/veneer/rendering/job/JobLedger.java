package dev.veneer.rendering.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.veneer.image.PictureKey;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Priority;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code job}. A change is told as a {@link JobMoved}, which listeners hear
 * after the commit.
 */
@Component
public class JobLedger {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	JobLedger(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	public Optional<RenderJob> find(JobId id) {
		return this.jdbc.sql("select * from job where id = :id").param("id", id.value()).query(JobRows::job).optional();
	}

	/**
	 * The job that is not ended and makes that picture.
	 */
	public Optional<RenderJob> findActive(PictureKey key) {
		return this.jdbc.sql("select * from job where active_key = :key")
			.param("key", JobRows.activeKey(key.quality(), key.name()))
			.query(JobRows::job)
			.optional();
	}

	/**
	 * The newest job that makes or made that picture.
	 */
	public Optional<RenderJob> findLast(PictureKey key) {
		return this.jdbc.sql("select * from job where name = :name and quality = :quality order by id desc limit 1")
			.param("name", key.name().value())
			.param("quality", key.quality())
			.query(JobRows::job)
			.optional();
	}

	public List<RenderJob> findAll(List<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select * from job where id in (:ids)").param("ids", ids).query(JobRows::job).list();
	}

	/**
	 * Reads the job and keeps others from changing it until the transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<RenderJob> lock(JobId id) {
		return this.jdbc.sql("select * from job where id = :id for update")
			.param("id", id.value())
			.query(JobRows::job)
			.optional();
	}

	/**
	 * As {@link #lock}, but nothing when somebody else has it locked.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<RenderJob> lockIfFree(JobId id) {
		return this.jdbc.sql("select * from job where id = :id for update skip locked")
			.param("id", id.value())
			.query(JobRows::job)
			.optional();
	}

	/**
	 * Makes a queued job, unless one that makes the same picture is there already, even
	 * one that is not committed yet. Tells nobody yet.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<RenderJob> insert(PictureKey key, Route route, Priority priority, boolean forced, Instant now) {
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		int inserted = this.jdbc
			.sql("insert into job (version, active_key, quality, name, model, engine, blender, priority, forced, "
					+ "state, attempts, fence, progress, not_before, created_at) values (1, :key, :quality, :name, "
					+ ":model, :engine, :blender, :priority, :forced, 'QUEUED', 0, 0, 0, :now, :now) "
					+ "on conflict do nothing")
			.param("key", JobRows.activeKey(key.quality(), key.name()))
			.param("quality", key.quality())
			.param("name", key.name().value())
			.param("model", key.name().model().value())
			.param("engine", route.engine().name())
			.param("blender", route.blender())
			.param("priority", priority.name())
			.param("forced", forced)
			.param("now", JobRows.time(now))
			.update(id, "id");
		if (inserted == 0) {
			return Optional.empty();
		}
		RenderJob job = new RenderJob(id.getKeyAs(Long.class), key.quality(), key.name(), route, priority, forced, now);
		job.version = 1;
		return Optional.of(job);
	}

	/**
	 * Renews the lease of a claim and notes how far it is, in one statement.
	 * @return whether the claim still holds
	 */
	public boolean beat(JobId id, long worker, long fence, Instant leaseUntil, double progress, @Nullable String line) {
		int held = this.jdbc
			.sql("update job set version = version + 1, lease_until = :until, progress = :progress, "
					+ "line = :line where id = :id and worker_id = :worker and fence = :fence and state = 'ACTIVE'")
			.param("until", JobRows.time(leaseUntil))
			.param("progress", progress)
			.param("line", line)
			.param("id", id.value())
			.param("worker", worker)
			.param("fence", fence)
			.update();
		if (held > 0) {
			this.events.publishEvent(new JobProgressed(id));
		}
		return held > 0;
	}

	/**
	 * Tells of a job made in this transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void announce(RenderJob job) {
		this.events.publishEvent(JobMoved.of(job));
	}

	/**
	 * Notes how urgent a job is that is in work. Nothing is different about it but that.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void raise(RenderJob active, Priority priority) {
		this.jdbc.sql("update job set version = version + 1, priority = :priority where id = :id")
			.param("priority", priority.name())
			.param("id", active.id)
			.update();
	}

	/**
	 * Takes back a job made in this transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeBack(RenderJob job) {
		this.jdbc.sql("delete from job where id = :id").param("id", job.id).update();
	}

	/**
	 * Forgets some jobs that ended before that moment, with their attempts.
	 * @return how many
	 */
	@Transactional
	public int forget(Instant ended, int limit) {
		List<Long> old = this.jdbc.sql("select id from job where ended_at < :ended order by id limit :limit")
			.param("ended", JobRows.time(ended))
			.param("limit", limit)
			.query(Long.class)
			.list();
		if (!old.isEmpty()) {
			this.jdbc.sql("delete from attempt where job_id in (:old)").param("old", old).update();
			this.jdbc.sql("delete from job where id in (:old)").param("old", old).update();
		}
		return old.size();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void save(RenderJob job) {
		job.version++;
		this.jdbc.sql("update job set version = :version, active_key = :key, engine = :engine, priority = :priority, "
				+ "forced = :forced, state = :state, attempts = :attempts, fence = :fence, worker_id = :workerId, "
				+ "worker = :worker, lease_until = :leaseUntil, fingerprint = :fingerprint, progress = :progress, "
				+ "line = :line, reason_code = :reasonCode, reason = :reason, not_before = :notBefore, "
				+ "avoid_until = :avoidUntil, published_at = :publishedAt, started_at = :started, ended_at = :ended where id = :id")
			.param("version", job.version)
			.param("key", job.state.isEnded() ? null : JobRows.activeKey(job.quality, job.name))
			.param("engine", job.engine.name())
			.param("priority", job.priority.name())
			.param("forced", job.forced)
			.param("state", job.state.name())
			.param("attempts", job.attempts)
			.param("fence", job.fence)
			.param("workerId", job.workerId)
			.param("worker", job.worker)
			.param("leaseUntil", JobRows.time(job.leaseUntil))
			.param("fingerprint", job.fingerprint)
			.param("progress", job.progress)
			.param("line", job.line)
			.param("reasonCode", job.reasonCode)
			.param("reason", job.reason)
			.param("notBefore", JobRows.time(job.notBefore))
			.param("avoidUntil", JobRows.time(job.avoidUntil))
			.param("publishedAt", JobRows.time(job.publishedAt))
			.param("started", JobRows.time(job.started))
			.param("ended", JobRows.time(job.ended))
			.param("id", job.id)
			.update();
		this.events.publishEvent(JobMoved.of(job));
	}

}
