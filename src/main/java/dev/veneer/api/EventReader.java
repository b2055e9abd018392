package dev.veneer.api;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of events. A slow one holds up nobody else.
 */
public class EventReader {

	private final SseEmitter emitter;

	private final Executor executor;

	private final Runnable onEnd;

	/**
	 * @param onEnd hears that nothing more is sent; perhaps more than once
	 */
	EventReader(SseEmitter emitter, Executor executor, Runnable onEnd) {
		this.emitter = emitter;
		this.executor = executor;
		this.onEnd = onEnd;
	}

	/**
	 * Does the task soon, in a thread that may wait for the reader.
	 */
	public void later(Runnable task) {
		try {
			this.executor.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// shutting down
		}
	}

	public void send(String event, Object json) {
		send(SseEmitter.event().name(event).data(json, MediaType.APPLICATION_JSON));
	}

	/**
	 * Shows proxies, and us, that the line is still there.
	 */
	void beat() {
		later(() -> send(SseEmitter.event().comment("beat")));
	}

	public void close() {
		this.emitter.complete();
		this.onEnd.run();
	}

	private void send(SseEmitter.SseEventBuilder event) {
		try {
			this.emitter.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			// the reader is gone
			this.emitter.completeWithError(ex);
			this.onEnd.run();
		}
	}

}
