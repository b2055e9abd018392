package dev.veneer.rendering.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.model.ModelName;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks over the jobs for those who wait and those who run the farm; changes nothing.
 */
@Component
public class JobSurvey {

	private final JdbcClient jdbc;

	JobSurvey(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The newest jobs of a state, or of any.
	 */
	public List<Job> list(@Nullable JobState state, int limit) {
		String where = (state != null) ? "where state = '" + state.name() + "' " : "";
		return this.jdbc.sql("select * from job " + where + "order by id desc limit :limit")
			.param("limit", limit)
			.query(JobRows::job)
			.list()
			.stream()
			.map(RenderJob::view)
			.toList();
	}

	/**
	 * How many jobs of the same engine go before a queued one.
	 */
	public int ahead(Job job) {
		List<String> urgent = Stream.of(Priority.values())
			.filter((priority) -> priority.compareTo(job.priority()) >= 0)
			.map(Priority::name)
			.toList();
		return this.jdbc
			.sql("select (select count(*) from job where state = 'ACTIVE' and engine = :engine) "
					+ "+ (select count(*) from job where state = 'QUEUED' and engine = :engine "
					+ "and priority in (:urgent) and (priority <> :priority or fence > 0 and not :begun "
					+ "or (fence > 0) = :begun and id < :id))")
			.param("engine", job.engine().name())
			.param("urgent", urgent)
			.param("priority", job.priority().name())
			.param("begun", job.fence() > 0)
			.param("id", job.id().value())
			.query(Integer.class)
			.single();
	}

	/**
	 * The queued jobs in the order in which they are taken.
	 */
	public List<Job> queue(int limit) {
		return this.jdbc.sql("select * from job where state = 'QUEUED' " + Backlog.MOST_URGENT_FIRST + " limit :limit")
			.param("limit", limit)
			.query(JobRows::job)
			.list()
			.stream()
			.map(RenderJob::view)
			.toList();
	}

	/**
	 * How many jobs are queued, by priority, the most urgent first; none is left out.
	 */
	public Map<Priority, Long> waiting() {
		SortedMap<Priority, Long> waiting = new TreeMap<>(Comparator.reverseOrder());
		List.of(Priority.values()).forEach((priority) -> waiting.put(priority, 0L));
		this.jdbc.sql("select priority, count(*) as jobs from job where state = 'QUEUED' group by priority")
			.query((row) -> {
				waiting.put(Priority.valueOf(row.getString("priority")), row.getLong("jobs"));
			});
		return waiting;
	}

	/**
	 * How many jobs are queued on each route.
	 */
	public Map<Route, Long> routes() {
		return this.jdbc
			.sql("select engine, blender, count(*) as jobs from job where state = 'QUEUED' group by engine, blender")
			.query((row, number) -> Map.entry(JobRows.route(row), row.getLong("jobs")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * How many pictures of each model at each quality are being made anew, or are to be.
	 */
	public Map<Shelf, Long> forced() {
		return this.jdbc
			.sql("select quality, model, count(*) as jobs from job where active_key is not null and forced "
					+ "group by quality, model")
			.query((row, number) -> Map
				.entry(new Shelf(new ModelName(row.getString("model")), row.getString("quality")), row.getLong("jobs")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * The jobs in work, by the worker that has them.
	 */
	public Map<Long, Job> atWork() {
		Map<Long, Job> atWork = new HashMap<>();
		this.jdbc.sql("select * from job where state = 'ACTIVE' order by id")
			.query(JobRows::job)
			.list()
			.forEach((job) -> atWork.put(job.workerId, job.view()));
		return atWork;
	}

	/**
	 * The job that the worker completed last.
	 */
	public Optional<Job> lastCompletedBy(long worker) {
		return this.jdbc
			.sql("select * from job where id = (select job_id from attempt where worker_id = :worker "
					+ "and result = 'COMPLETED' order by started_at desc limit 1)")
			.param("worker", worker)
			.query(JobRows::job)
			.optional()
			.map(RenderJob::view);
	}

	/**
	 * The pictures of a model at a quality.
	 */
	public record Shelf(ModelName model, String quality) {

	}

}
