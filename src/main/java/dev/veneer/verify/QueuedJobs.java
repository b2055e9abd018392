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
import org.jspecify.annotations.Nullable;

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
		for (Kind kind : kinds()) {
			if (complaint(kind).isPresent()) {
				suspicions.accept(() -> complaint(kind));
			}
		}
	}

	private List<Kind> kinds() {
		return this.jdbc.sql("select distinct engine, blender from job where state = 'QUEUED'")
			.query((row, number) -> new Kind(Engine.valueOf(row.getString("engine")), row.getString("blender")))
			.list();
	}

	private Optional<String> complaint(Kind kind) throws IOException {
		Depth queue = this.queues.depth(kind.engine(), kind.blender());
		// after the messages: what was claimed meanwhile is not counted
		long jobs = sent(kind);
		return (queue.messages() + queue.consumers() < jobs)
				? Optional.of(jobs + " queued " + kind + " jobs were sent, but only " + queue.messages()
						+ " messages wait for " + queue.consumers() + " workers")
				: Optional.empty();
	}

	private long sent(Kind kind) {
		return this.jdbc
			.sql("select count(*) from job where state = 'QUEUED' and engine = :engine "
					+ "and coalesce(blender, '') = :blender and published_at < :past and not_before < :past")
			.param("engine", kind.engine().name())
			.param("blender", Objects.requireNonNullElse(kind.blender(), ""))
			.param("past", Instant.now().minus(JobRules.SENDING).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * Jobs that wait in one queue.
	 *
	 * @param blender the series that they ask for, if any
	 */
	private record Kind(Engine engine, @Nullable String blender) {

		@Override
		public String toString() {
			return (this.blender != null) ? this.engine + " " + this.blender : this.engine.name();
		}

	}

}
