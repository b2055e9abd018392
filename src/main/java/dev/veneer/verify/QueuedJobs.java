package dev.veneer.verify;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.veneer.image.Engine;
import dev.veneer.rendering.amqp.JobQueues;
import dev.veneer.rendering.amqp.JobQueues.Depth;

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
		for (Engine engine : List.of(Engine.CYCLES, Engine.EEVEE)) {
			if (complaint(engine).isPresent()) {
				suspicions.accept(() -> complaint(engine));
			}
		}
	}

	private Optional<String> complaint(Engine engine) throws IOException {
		Depth queue = this.queues.depth(engine);
		// after the messages: what was claimed meanwhile is not counted
		long jobs = sent(engine);
		return (queue.messages() + queue.consumers() < jobs)
				? Optional.of(jobs + " queued " + engine + " jobs were sent, but only " + queue.messages()
						+ " messages wait for " + queue.consumers() + " workers")
				: Optional.empty();
	}

	private long sent(Engine engine) {
		return this.jdbc
			.sql("select count(*) from job where state = 'QUEUED' and engine = :engine and published_at < :past "
					+ "and not_before < :past")
			.param("engine", engine.name())
			.param("past", Instant.now().minus(JobRules.SENDING).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

}
