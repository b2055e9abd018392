package dev.veneer.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobWatch;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All who follow jobs.
 */
@Component
class JobStreams {

	private static final Duration LOOK = Duration.ofSeconds(3);

	private final JobWatch watch;

	private final JobJsons jsons;

	private final EventReaders readers;

	private final Set<JobStream> open = ConcurrentHashMap.newKeySet();

	JobStreams(JobWatch watch, JobJsons jsons, EventReaders readers) {
		this.watch = watch;
		this.jsons = jsons;
		this.readers = readers;
		readers.every(LOOK, () -> this.open.forEach(JobStream::lookAgain));
	}

	/**
	 * Follows a job.
	 * @param address the reader's
	 */
	SseEmitter open(JobId job, String address) {
		return this.readers.open(address, "/api/jobs/" + job, (reader) -> {
			JobStream stream = new JobStream(reader, this.jsons);
			AutoCloseable watching = this.watch.watch(job, stream::changed);
			this.open.add(stream);
			return () -> {
				this.open.remove(stream);
				Watches.close(watching);
			};
		});
	}

}
