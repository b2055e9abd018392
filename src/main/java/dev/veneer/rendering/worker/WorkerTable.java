package dev.veneer.rendering.worker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code worker}, one for each session of a worker.
 */
@Component
public class WorkerTable {

	private final JdbcClient jdbc;

	WorkerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The workers, the last seen first.
	 */
	public List<Worker> all() {
		return this.jdbc.sql("select * from worker order by seen_at desc, id desc").query(WorkerTable::worker).list();
	}

	public Optional<Worker> find(long id, String session) {
		return this.jdbc.sql("select * from worker where id = :id and session_id = :session")
			.param("id", id)
			.param("session", session)
			.query(WorkerTable::worker)
			.optional();
	}

	/**
	 * Enters the worker. A session that is known already keeps its id.
	 * @param worker what it says of itself; its id, state and times are not looked at
	 */
	@Transactional
	public long register(String session, Worker worker, Instant now) {
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		String update = "update worker set name = :name, blender = :blender, scripts = :scripts, engines = :engines, "
				+ "gpu = :gpu, denoiser = :denoiser, cores = :cores, memory_mb = :memory, seen_at = :now "
				+ "where session_id = :session";
		if (write(update, session, worker, now).update(id, "id") == 0) {
			write("insert into worker (name, session_id, blender, scripts, engines, gpu, denoiser, cores, memory_mb, "
					+ "state, draining, registered_at, seen_at) values (:name, :session, :blender, :scripts, :engines, "
					+ ":gpu, :denoiser, :cores, :memory, 'STARTING', false, :now, :now)", session, worker, now)
				.update(id, "id");
		}
		return id.getKeyAs(Long.class);
	}

	private JdbcClient.StatementSpec write(String sql, String session, Worker worker, Instant now) {
		return this.jdbc.sql(sql)
			.param("name", worker.name())
			.param("session", session)
			.param("blender", worker.blender())
			.param("scripts", worker.scripts())
			.param("engines", worker.engines().stream().map(Engine::name).sorted().collect(Collectors.joining(",")))
			.param("gpu", worker.gpu())
			.param("denoiser", worker.denoiser())
			.param("cores", worker.cores())
			.param("memory", worker.memoryMb())
			.param("now", now.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Notes that the worker lives.
	 * @return whether it is known
	 */
	public boolean beat(long id, String session, WorkerState state, Instant now) {
		return this.jdbc
			.sql("update worker set state = :state, seen_at = :now where id = :id and session_id = :session")
			.param("state", state.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.param("session", session)
			.update() > 0;
	}

	public boolean drain(long id) {
		return this.jdbc.sql("update worker set draining = true where id = :id").param("id", id).update() > 0;
	}

	private static Worker worker(ResultSet row, int number) throws SQLException {
		Set<Engine> engines = Stream.of(row.getString("engines").split(","))
			.map(Engine::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		return new Worker(row.getLong("id"), row.getString("name"), WorkerState.valueOf(row.getString("state")),
				row.getString("blender"), row.getString("scripts"), engines, row.getString("gpu"),
				row.getString("denoiser"), row.getInt("cores"), row.getInt("memory_mb"), row.getBoolean("draining"),
				row.getObject("registered_at", OffsetDateTime.class).toInstant(),
				row.getObject("seen_at", OffsetDateTime.class).toInstant());
	}

}
