package dev.veneer.api;

import java.time.Duration;
import java.util.function.Function;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobWatch;
import dev.veneer.rendering.Jobs;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Waits for jobs without holding a thread.
 */
@Component
class Waiting {

	private final JobWatch watch;

	private final Jobs jobs;

	Waiting(JobWatch watch, Jobs jobs) {
		this.watch = watch;
		this.jobs = jobs;
	}

	/**
	 * An answer that comes when the job has ended, or when the time is over.
	 * @param ended answers for the ended job
	 * @param late answers for the job as it stands when the time is over
	 */
	DeferredResult<ResponseEntity<?>> until(Job job, Duration time, Function<Job, ResponseEntity<?>> ended,
			Function<Job, ResponseEntity<?>> late) {
		DeferredResult<ResponseEntity<?>> result = new DeferredResult<>(time.toMillis());
		AutoCloseable watching = this.watch.watch(job.id(), (now) -> {
			if (now.state().isEnded()) {
				settle(result, ended, now);
			}
		});
		result.onTimeout(() -> settle(result, late, this.jobs.find(job.id()).orElse(job)));
		result.onCompletion(() -> Watches.close(watching));
		return result;
	}

	private static void settle(DeferredResult<ResponseEntity<?>> result, Function<Job, ResponseEntity<?>> answer,
			Job job) {
		try {
			result.setResult(answer.apply(job));
		}
		catch (RuntimeException ex) {
			result.setErrorResult(ex);
		}
	}

}
