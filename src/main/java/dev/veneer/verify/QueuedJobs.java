package dev.veneer.verify;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.veneer.image.Engine;
import dev.veneer.rendering.amqp.JobQueues;
import dev.veneer.rendering.amqp.JobQueues.Depth;
import dev.veneer.rendering.job.Route;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each queued job that was sent has a message, in the queue or in the hands of a worker
 * that is about to claim it. There may be more messages than jobs.
 */
final class QueuedJobs implements Check {

	private final JobQueues queues;

	private final JdbcClient jdbc;

	QueuedJobs(JobQueues queues, JdbcClient jdbc) {
		this.queues = queues;
		this.jdbc = jdbc;
	}

	@Override
	public void run(Consumer<Suspicion> suspicions) throws IOException {
		for (Route route : routes()) {
			if (complaint(route).isPresent()) {
				suspicions.accept(() -> complaint(route));
			}
		}
	}

	private List<Route> routes() {
		return this.jdbc.sql("select distinct engine, blender from job where state = 'QUEUED'")
			.query((row, number) -> new Route(Engine.valueOf(row.getString("engine")), row.getString("blender")))
			.list();
	}

	private Optional<String> complaint(Route route) throws IOException {
		Depth queue = this.queues.depth(route);
		// after the messages: what was claimed meanwhile is not counted
		long jobs = sent(route);
		return (queue.messages() + queue.consumers() < jobs)
				? Optional.of(jobs + " queued " + route + " jobs were sent, but only " + queue.messages()
						+ " messages wait for " + queue.consumers() + " workers")
				: Optional.empty();
	}

	private long sent(Route route) {
		return this.jdbc
			.sql("select count(*) from job where state = 'QUEUED' and engine = :engine "
					+ "and coalesce(blender, '') = :blender and published_at < :past and not_before < :past")
			.param("engine", route.engine().name())
			.param("blender", Objects.requireNonNullElse(route.blender(), ""))
			.param("past", Instant.now().minus(JobRules.SENDING).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

}
