package dev.veneer.rendering.job;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.image.PictureKey;
import dev.veneer.rendering.Priority;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes some hundred jobs in one go. Nobody is told of them; the sweeper sends their
 * messages.
 */
@Component
public class JobBatch {

	private static final String INSERT = "insert into job (version, active_key, quality, name, model, engine, "
			+ "blender, priority, forced, state, attempts, fence, progress, not_before, created_at) values (1, :key, "
			+ ":quality, :name, :model, :engine, :blender, :priority, true, 'QUEUED', 0, 0, 0, :now, :now) "
			+ "on conflict do nothing";

	/**
	 * A job in work may have begun with what was there before, or not: it is left alone.
	 */
	private static final String RAISE = "update job set version = version + 1, forced = true, "
			+ "priority = case when priority in (:lower) then :priority else priority end, published_at = null "
			+ "where active_key in (:keys) and state = 'QUEUED' and (not forced or priority in (:lower))";

	private final NamedParameterJdbcOperations jdbc;

	JobBatch(NamedParameterJdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Has the pictures made anew: a job each, or the queued one that is there already.
	 * @param keys of one quality
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void force(List<PictureKey> keys, Route route, Priority priority, Instant now) {
		this.jdbc.batchUpdate(INSERT,
				keys.stream().map((key) -> row(key, route, priority, now)).toArray(SqlParameterSource[]::new));
		this.jdbc.update(RAISE,
				new MapSqlParameterSource("keys", keys.stream().map(JobBatch::activeKey).toList())
					.addValue("priority", priority.name())
					.addValue("lower", lowerThan(priority)));
	}

	private static SqlParameterSource row(PictureKey key, Route route, Priority priority, Instant now) {
		return new MapSqlParameterSource("key", activeKey(key)).addValue("quality", key.quality())
			.addValue("name", key.name().value())
			.addValue("model", key.name().model().value())
			.addValue("engine", route.engine().name())
			.addValue("blender", route.blender())
			.addValue("priority", priority.name())
			.addValue("now", JobRows.time(now));
	}

	private static String activeKey(PictureKey key) {
		return JobRows.activeKey(key.quality(), key.name());
	}

	/** Never empty: nothing has that name. */
	private static List<String> lowerThan(Priority priority) {
		List<String> lower = Stream.of(Priority.values())
			.filter((other) -> other.compareTo(priority) < 0)
			.map(Priority::name)
			.toList();
		return lower.isEmpty() ? List.of("") : lower;
	}

}
