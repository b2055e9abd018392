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
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Duty;
import dev.veneer.rendering.Worker;
import dev.veneer.rendering.WorkerState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code worker}, one for each session of a worker.
 */
@Component
public class WorkerTable {

	/** A version may hold blanks, a denoiser's name none. */
	private static final String SEPARATOR = " ";

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
	 * @param worker what it says of itself; its id, state, duty and times are not looked
	 * at
	 */
	@Transactional
	public long register(String session, Worker worker, Instant now) {
		GeneratedKeyHolder id = new GeneratedKeyHolder();
		String update = "update worker set name = :name, blenders = :blenders, scripts = :scripts, "
				+ "engines = :engines, gpu = :gpu, sandboxed = :sandboxed, cores = :cores, memory_mb = :memory, "
				+ "seen_at = :now where session_id = :session";
		if (write(update, session, worker, now).update(id, "id") == 0) {
			write("insert into worker (name, session_id, blenders, scripts, engines, gpu, sandboxed, cores, "
					+ "memory_mb, state, duty, duty_since, registered_at, seen_at) values (:name, :session, :blenders, :scripts, "
					+ ":engines, :gpu, :sandboxed, :cores, :memory, 'STARTING', 'WORK', :now, :now, :now)", session,
					worker, now)
				.update(id, "id");
			inherit(id.getKeyAs(Long.class), worker.name());
		}
		return id.getKeyAs(Long.class);
	}

	/** A machine does not escape from its duty by being started anew, however soon. */
	private void inherit(long id, String name) {
		Optional<Worker> before = this.jdbc
			.sql("select * from worker where name = :name and id < :id order by id desc limit 1")
			.param("name", name)
			.param("id", id)
			.query(WorkerTable::worker)
			.optional();
		before.filter((worker) -> worker.duty().outlivesAStart())
			.ifPresent((worker) -> tell(id, worker.duty(), worker.reason()));
	}

	private JdbcClient.StatementSpec write(String sql, String session, Worker worker, Instant now) {
		return this.jdbc.sql(sql)
			.param("name", worker.name())
			.param("session", session)
			.param("scripts", worker.scripts())
			.param("engines", worker.engines().stream().map(Engine::name).sorted().collect(Collectors.joining(",")))
			.param("gpu", worker.gpu())
			.param("blenders", write(worker.blenders()))
			.param("sandboxed", worker.sandboxed())
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

	public boolean tell(long id, Duty duty, @Nullable String reason) {
		return this.jdbc.sql("update worker set duty = :duty, reason = :reason, duty_since = :now where id = :id")
			.param("now", Instant.now().atOffset(ZoneOffset.UTC))
			.param("duty", duty.name())
			.param("reason", reason)
			.param("id", id)
			.update() > 0;
	}

	/**
	 * Forgets workers that were not seen since then, but not what the last one of a name
	 * was told to do.
	 */
	public int forget(Instant unseen) {
		return this.jdbc
			.sql("delete from worker where seen_at < :unseen and (duty not in ('PAUSE', 'QUARANTINE') "
					+ "or exists (select 1 from worker newer where newer.name = worker.name "
					+ "and newer.id > worker.id))")
			.param("unseen", unseen.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Worker worker(ResultSet row, int number) throws SQLException {
		Set<Engine> engines = Stream.of(row.getString("engines").split(","))
			.map(Engine::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		return new Worker(row.getLong("id"), row.getString("name"), WorkerState.valueOf(row.getString("state")),
				row.getString("scripts"), blenders(row.getString("blenders")), engines, row.getString("gpu"),
				row.getBoolean("sandboxed"), row.getInt("cores"), row.getInt("memory_mb"),
				Duty.valueOf(row.getString("duty")), row.getString("reason"),
				row.getObject("duty_since", OffsetDateTime.class).toInstant(),
				row.getObject("registered_at", OffsetDateTime.class).toInstant(),
				row.getObject("seen_at", OffsetDateTime.class).toInstant());
	}

	private static String write(List<Blender> blenders) {
		return blenders.stream()
			.map((blender) -> blender.version() + SEPARATOR + blender.denoiser())
			.collect(Collectors.joining(","));
	}

	private static List<Blender> blenders(String text) {
		return Stream.of(text.split(","))
			.filter((blender) -> blender.contains(SEPARATOR))
			.map((blender) -> new Blender(blender.substring(0, blender.lastIndexOf(SEPARATOR)),
					blender.substring(blender.lastIndexOf(SEPARATOR) + 1)))
			.toList();
	}

}
