package dev.veneer.api;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of a job's events. A slow reader gets the newest state and never a backlog,
 * and holds up nobody else.
 */
class JobStream {

	private final SseEmitter emitter;

	private final Executor executor;

	private final JobJsons jsons;

	private final AtomicReference<@Nullable Job> newest = new AtomicReference<>();

	private volatile @Nullable Job last;

	private @Nullable JobJson told;

	JobStream(SseEmitter emitter, Executor executor, JobJsons jsons) {
		this.emitter = emitter;
		this.executor = executor;
		this.jsons = jsons;
	}

	void changed(Job job) {
		if (this.newest.getAndSet(job) == null) {
			later(this::sendNewest);
		}
	}

	/**
	 * Shows proxies, and us, that the line is still there.
	 */
	void beat() {
		later(() -> send(SseEmitter.event().comment("beat")));
	}

	/**
	 * A queued job moves up without a change of its own.
	 */
	void lookAgain() {
		Job job = this.last;
		if (job != null && job.state() == JobState.QUEUED) {
			later(this::sendPlace);
		}
	}

	void close() {
		this.emitter.complete();
	}

	private synchronized void sendNewest() {
		Job job = this.newest.getAndSet(null);
		if (job != null) {
			this.last = job;
			tell(job);
		}
	}

	private synchronized void sendPlace() {
		Job job = this.last;
		if (job != null && job.state() == JobState.QUEUED) {
			tell(job);
		}
	}

	private void tell(Job job) {
		JobJson json = this.jsons.forAnybody(job);
		if (json.equals(this.told)) {
			return;
		}
		this.told = json;
		boolean ended = job.state().isEnded();
		send(SseEmitter.event().name(ended ? "end" : "progress").data(json, MediaType.APPLICATION_JSON));
		if (ended) {
			close();
		}
	}

	private void send(SseEmitter.SseEventBuilder event) {
		try {
			this.emitter.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			// the reader is gone; the container tells the emitter
			this.emitter.completeWithError(ex);
		}
	}

	private void later(Runnable task) {
		try {
			this.executor.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// shutting down
		}
	}

}
