package dev.veneer.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.veneer.account.Turnstile;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobWatch;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All readers of events, fed by a few threads.
 */
@Component
class JobStreams implements DisposableBean {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final Duration BEAT = Duration.ofSeconds(15);

	private static final Duration LOOK = Duration.ofSeconds(3);

	private final JobWatch watch;

	private final JobJsons jsons;

	private final Set<JobStream> open = ConcurrentHashMap.newKeySet();

	private final Turnstile readers = new Turnstile(50, 2000);

	private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4, (task) -> {
		Thread thread = new Thread(task, "job-events");
		thread.setDaemon(true);
		return thread;
	});

	JobStreams(JobWatch watch, JobJsons jsons) {
		this.watch = watch;
		this.jsons = jsons;
		this.executor.scheduleAtFixedRate(() -> this.open.forEach(JobStream::beat), BEAT.toSeconds(), BEAT.toSeconds(),
				TimeUnit.SECONDS);
		this.executor.scheduleWithFixedDelay(() -> this.open.forEach(JobStream::lookAgain), LOOK.toSeconds(),
				LOOK.toSeconds(), TimeUnit.SECONDS);
	}

	/**
	 * Follows a job.
	 * @param address the reader's
	 */
	SseEmitter open(JobId job, String address) {
		if (!this.readers.enter(address)) {
			throw Problem
				.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams",
						"Too many callers follow jobs just now. Ask /api/jobs/" + job + " instead.")
				.header("Retry-After", "10");
		}
		try {
			return follow(job, address);
		}
		catch (RuntimeException ex) {
			this.readers.leave(address);
			throw ex;
		}
	}

	private SseEmitter follow(JobId job, String address) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		JobStream stream = new JobStream(emitter, this.executor, this.jsons);
		AutoCloseable watching = this.watch.watch(job, stream::changed);
		this.open.add(stream);
		emitter.onCompletion(() -> {
			this.open.remove(stream);
			this.readers.leave(address);
			Watches.close(watching);
		});
		emitter.onTimeout(stream::close);
		return emitter;
	}

	/**
	 * Lets readers go before the server waits for the last request to end.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.open.forEach(JobStream::close);
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
