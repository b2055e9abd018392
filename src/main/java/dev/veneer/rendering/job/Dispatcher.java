package dev.veneer.rendering.job;

import java.time.Instant;

import dev.veneer.rendering.JobState;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the message of a job that was queued, right after the commit or when its back-off
 * is over.
 */
@Component
class Dispatcher {

	private final JobMessages messages;

	private final TaskScheduler scheduler;

	Dispatcher(JobMessages messages, TaskScheduler scheduler) {
		this.messages = messages;
		this.scheduler = scheduler;
	}

	@TransactionalEventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	public void on(JobMoved moved) {
		if (moved.job().state() != JobState.QUEUED) {
			return;
		}
		if (moved.notBefore().isAfter(Instant.now())) {
			this.scheduler.schedule(() -> this.messages.send(moved.job()), moved.notBefore());
		}
		else {
			this.messages.send(moved.job());
		}
	}

}
