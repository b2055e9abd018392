package dev.veneer.rendering;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who watches a job. News may come from several threads and out of order; they are
 * passed on one by one, and old ones are dropped.
 */
final class JobWatcher implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(JobWatcher.class);

	private final Consumer<Job> consumer;

	private final Executor executor;

	private final Consumer<JobWatcher> onEnd;

	private final Queue<Job> news = new ArrayDeque<>();

	private long newest;

	private boolean passing = true;

	private boolean closed;

	JobWatcher(Consumer<Job> consumer, Executor executor, Consumer<JobWatcher> onEnd) {
		this.consumer = consumer;
		this.executor = executor;
		this.onEnd = onEnd;
	}

	/**
	 * Passes the first news on, in this thread; until then others wait.
	 */
	void begin(Job job, long version) {
		add(job, version);
		pass();
	}

	void tell(Job job, long version) {
		if (add(job, version)) {
			try {
				this.executor.execute(this::pass);
			}
			catch (RejectedExecutionException ex) {
				close();
			}
		}
	}

	/** Whether somebody has to pass it on. */
	private synchronized boolean add(Job job, long version) {
		if (this.closed || version <= this.newest) {
			return false;
		}
		this.newest = version;
		this.news.add(job);
		boolean idle = !this.passing;
		this.passing = true;
		return idle;
	}

	private void pass() {
		for (Job job = next(); job != null; job = next()) {
			try {
				this.consumer.accept(job);
			}
			catch (RuntimeException ex) {
				log.debug("Whoever watched job {} is gone", job.id(), ex);
				close();
			}
			if (job.state().isEnded()) {
				close();
			}
		}
	}

	private synchronized @Nullable Job next() {
		Job job = this.closed ? null : this.news.poll();
		this.passing = job != null;
		return job;
	}

	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
		}
		this.onEnd.accept(this);
	}

}
