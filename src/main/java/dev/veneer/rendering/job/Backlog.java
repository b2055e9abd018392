package dev.veneer.rendering.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the jobs that somebody has to look after. It locks nothing: who acts on a job
 * asks again.
 */
@Component
class Backlog {

	/** As {@link Job#urgency} has it. */
	static final String MOST_URGENT_FIRST = "order by case priority when 'INTERACTIVE' then 0 when 'ORDER' then 1 "
			+ "else 2 end, case when fence > 0 then 0 else 1 end, id";

	private static final String REROUTEABLE = "from job join quality on quality.name = job.quality "
			+ "where job.state = 'QUEUED' and job.engine = :engine and quality.engine = 'AUTO' ";

	private final JdbcClient jdbc;

	Backlog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Active jobs whose worker is silent.
	 */
	List<JobId> expired(Instant now) {
		return this.jdbc.sql("select id from job where state = 'ACTIVE' and lease_until < :now order by id")
			.param("now", JobRows.time(now))
			.query(Long.class)
			.list()
			.stream()
			.map(JobId::new)
			.toList();
	}

	/**
	 * Jobs due since that moment whose message the broker never confirmed, the most
	 * urgent first.
	 */
	List<RenderJob> unpublished(Instant due, int limit) {
		return this.jdbc
			.sql("select * from job where state = 'QUEUED' and published_at is null and not_before <= :due "
					+ MOST_URGENT_FIRST + " limit :limit")
			.param("due", JobRows.time(due))
			.param("limit", limit)
			.query(JobRows::job)
			.list();
	}

	/**
	 * How many jobs wait on each route whose messages were sent before that moment.
	 */
	Map<Route, Long> silent(Instant publishedBefore) {
		return this.jdbc
			.sql("select engine, blender, count(*) as jobs from job where state = 'QUEUED' "
					+ "and published_at < :before group by engine, blender")
			.param("before", JobRows.time(publishedBefore))
			.query((row, number) -> Map.entry(JobRows.route(row), row.getLong("jobs")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Has the messages of silent jobs sent again.
	 */
	int forgetSilent(Route route, Instant publishedBefore) {
		return this.jdbc
			.sql("update job set published_at = null where state = 'QUEUED' and engine = :engine "
					+ "and coalesce(blender, '') = :blender and published_at < :before")
			.param("engine", route.engine().name())
			.param("blender", Objects.requireNonNullElse(route.blender(), ""))
			.param("before", JobRows.time(publishedBefore))
			.update();
	}

	/**
	 * The routes of that engine on which jobs wait whose quality left the engine open.
	 */
	List<Route> rerouteable(Engine engine) {
		return this.jdbc.sql("select distinct job.engine, job.blender " + REROUTEABLE)
			.param("engine", engine.name())
			.query((row, number) -> JobRows.route(row))
			.list();
	}

	/**
	 * Some of the jobs that wait there and whose quality left the engine open.
	 */
	List<JobId> rerouteable(Route route, int limit) {
		return this.jdbc
			.sql("select job.id " + REROUTEABLE
					+ "and coalesce(job.blender, '') = :blender order by job.id limit :limit")
			.param("engine", route.engine().name())
			.param("blender", Objects.requireNonNullElse(route.blender(), ""))
			.param("limit", limit)
			.query(Long.class)
			.list()
			.stream()
			.map(JobId::new)
			.toList();
	}

	/**
	 * Notes that the broker has the messages. Most of the jobs are claimed by then and
	 * need no note.
	 */
	void confirm(Collection<Long> jobs, Instant now) {
		this.jdbc
			.sql("update job set published_at = :now where id in (:jobs) and state = 'QUEUED' "
					+ "and published_at is null and not_before <= :now")
			.param("now", JobRows.time(now))
			.param("jobs", jobs)
			.update();
	}

	Map<JobState, Long> counts() {
		return this.jdbc.sql("select state, count(*) as jobs from job group by state")
			.query((row, number) -> Map.entry(JobState.valueOf(row.getString("state")), row.getLong("jobs")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
