package dev.veneer.preparation.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.veneer.asset.Asset;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.UploadPrepared;
import dev.veneer.preparation.UploadState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code preparation}. That one is done is told as {@link UploadPrepared},
 * which listeners hear after the commit.
 */
@Component
public class PreparationLedger {

	private static final Logger log = LoggerFactory.getLogger(PreparationLedger.class);

	private final JdbcClient jdbc;

	private final PreparationRows rows;

	private final ApplicationEventPublisher events;

	PreparationLedger(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
		this.rows = new PreparationRows(json);
	}

	public Optional<Preparation> find(long id) {
		return this.jdbc.sql("select * from preparation where id = :id").param("id", id).query(this.rows).optional();
	}

	/**
	 * Reads the row and keeps others from changing it until the transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Preparation> lock(long id) {
		return this.jdbc.sql("select * from preparation where id = :id for update")
			.param("id", id)
			.query(this.rows)
			.optional();
	}

	/**
	 * Those in one of the states, the newest first.
	 */
	public List<Preparation> list(Collection<UploadState> states) {
		return this.jdbc.sql("select * from preparation where state in (:states) order by id desc")
			.param("states", names(states))
			.query(this.rows)
			.list();
	}

	/**
	 * Those that became versions of the model, the newest first.
	 */
	public List<Preparation> used(ModelName model) {
		return this.jdbc.sql("select * from preparation where model = :model and state = 'USED' order by id desc")
			.param("model", model.value())
			.query(this.rows)
			.list();
	}

	/**
	 * The oldest that wait for a worker.
	 */
	public List<Long> claimable(Instant now, int limit) {
		return this.jdbc
			.sql("select id from preparation where state = 'QUEUED' and not_before <= :now order by id limit :limit")
			.param("now", PreparationRows.time(now))
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	List<Long> overdue(Instant now) {
		return this.jdbc.sql("select id from preparation where state = 'ACTIVE' and lease_until < :now order by id")
			.param("now", PreparationRows.time(now))
			.query(Long.class)
			.list();
	}

	/**
	 * Those to which nothing happened since then, and which are no model.
	 */
	List<Long> forgotten(Instant before) {
		return this.jdbc
			.sql("select id from preparation where state in ('QUEUED', 'COMPLETED', 'FAILED', 'DISCARDED') "
					+ "and coalesce(ended_at, not_before) < :before order by id")
			.param("before", PreparationRows.time(before))
			.query(Long.class)
			.list();
	}

	/**
	 * Enters an upload that waits for a worker.
	 * @return its number
	 */
	@Transactional
	public long insert(ModelName model, boolean version, Aspect aspect, String fileName, Asset source, String person,
			Instant now) {
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into preparation (model, is_version, aspect, file_name, source_sha256, source_bytes, "
					+ "source_extension, person, state, attempts, fence, not_before, progress, created_at) values "
					+ "(:model, :version, :aspect, :fileName, :sha256, :bytes, :extension, :person, 'QUEUED', 0, 0, "
					+ ":now, 0, :now)")
			.param("model", model.value())
			.param("version", version)
			.param("aspect", aspect.toString())
			.param("fileName", fileName)
			.param("sha256", source.sha256().hex())
			.param("bytes", source.bytes())
			.param("extension", source.extension())
			.param("person", person)
			.param("now", PreparationRows.time(now))
			.update(id, "id");
		long number = id.getKeyAs(Long.class);
		log.info("upload={} move=made model={} bytes={} kind={} person={}", number, model, source.bytes(),
				source.extension(), person);
		return number;
	}

	/**
	 * Renews the lease of a claim and notes how far it is, in one statement.
	 * @return whether the claim still holds
	 */
	public boolean beat(long id, long worker, long fence, Instant leaseUntil, double progress, @Nullable String line) {
		return this.jdbc
			.sql("update preparation set lease_until = :until, progress = :progress, line = :line "
					+ "where id = :id and worker_id = :worker and fence = :fence and state = 'ACTIVE'")
			.param("until", PreparationRows.time(leaseUntil))
			.param("progress", progress)
			.param("line", line)
			.param("id", id)
			.param("worker", worker)
			.param("fence", fence)
			.update() > 0;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void save(Preparation preparation) {
		this.jdbc
			.sql("update preparation set state = :state, attempts = :attempts, fence = :fence, "
					+ "worker_id = :workerId, worker = :worker, lease_until = :leaseUntil, not_before = :notBefore, "
					+ "progress = :progress, line = :line, reason_code = :reasonCode, reason = :reason, log = :log, "
					+ "inspection = :inspection, ended_at = :ended where id = :id")
			.param("state", preparation.state.name())
			.param("attempts", preparation.attempts)
			.param("fence", preparation.fence)
			.param("workerId", preparation.workerId)
			.param("worker", preparation.worker)
			.param("leaseUntil", PreparationRows.time(preparation.leaseUntil))
			.param("notBefore", PreparationRows.time(preparation.notBefore))
			.param("progress", preparation.progress)
			.param("line", preparation.line)
			.param("reasonCode", preparation.reasonCode)
			.param("reason", preparation.reason)
			.param("log", preparation.log)
			.param("inspection", this.rows.write(preparation.inspection))
			.param("ended", PreparationRows.time(preparation.ended))
			.param("id", preparation.id)
			.update();
		log.info("upload={} state={} attempt={} fence={} worker={} reason={}", preparation.id, preparation.state,
				preparation.attempts, preparation.fence, (preparation.worker != null) ? preparation.worker : "-",
				(preparation.reasonCode != null) ? preparation.reasonCode : "-");
		if (preparation.state == UploadState.COMPLETED) {
			this.events.publishEvent(new UploadPrepared(preparation.id));
		}
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void delete(long id) {
		this.jdbc.sql("delete from preparation where id = :id").param("id", id).update();
	}

	private static List<String> names(Collection<UploadState> states) {
		return states.stream().map(UploadState::name).toList();
	}

}
