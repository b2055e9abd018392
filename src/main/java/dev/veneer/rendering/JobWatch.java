package dev.veneer.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.JobMoved;
import dev.veneer.rendering.job.JobProgressed;
import dev.veneer.rendering.job.RenderJob;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whoever waits for a job how it goes. Changes made by this instance of the app are
 * told at once, those of others within a second.
 */
@Component
public class JobWatch implements DisposableBean {

	private static final int THREADS = 16;

	private final JobLedger ledger;

	private final Map<JobId, Set<JobWatcher>> watchers = new ConcurrentHashMap<>();

	private final ThreadPoolExecutor executor = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), (task) -> new Thread(task, "job-watch"));

	JobWatch(JobLedger ledger) {
		this.ledger = ledger;
		this.executor.allowCoreThreadTimeOut(true);
	}

	/**
	 * Calls the consumer at once, in this thread, and then after each change, in another;
	 * never twice at a time. An ended job is the last it hears of.
	 * @return ends the watch
	 * @throws IllegalArgumentException when there is no such job
	 */
	public AutoCloseable watch(JobId id, Consumer<Job> consumer) {
		JobWatcher watcher = new JobWatcher(consumer, this.executor, (ended) -> remove(id, ended));
		this.watchers.compute(id, (key, present) -> {
			Set<JobWatcher> all = (present != null) ? present : ConcurrentHashMap.newKeySet();
			all.add(watcher);
			return all;
		});
		RenderJob job = this.ledger.find(id).orElseThrow(() -> {
			remove(id, watcher);
			return new IllegalArgumentException("There is no job " + id);
		});
		watcher.begin(job.view(), job.version());
		return watcher;
	}

	@TransactionalEventListener
	public void on(JobMoved moved) {
		tell(moved.job(), moved.version());
	}

	@EventListener
	public void on(JobProgressed progressed) {
		if (this.watchers.containsKey(progressed.job())) {
			this.ledger.find(progressed.job()).ifPresent((job) -> tell(job.view(), job.version()));
		}
	}

	/**
	 * Looks for changes that other instances made.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void poll() {
		List<Long> watched = this.watchers.keySet().stream().map(JobId::value).toList();
		this.ledger.findAll(watched).forEach((job) -> tell(job.view(), job.version()));
	}

	private void tell(Job job, long version) {
		Set<JobWatcher> all = this.watchers.get(job.id());
		if (all != null) {
			new ArrayList<>(all).forEach((watcher) -> watcher.tell(job, version));
		}
	}

	private void remove(JobId id, JobWatcher watcher) {
		this.watchers.computeIfPresent(id, (key, all) -> {
			all.remove(watcher);
			return all.isEmpty() ? null : all;
		});
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
