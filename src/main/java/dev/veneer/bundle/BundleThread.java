package dev.veneer.bundle;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Works at one bundle after another, in a thread of its own. Most are done while the page
 * waits for a moment; thousands of maps take minutes, and no browser or proxy waits for
 * that.
 */
@Component
class BundleThread implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BundleThread.class);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Map<String, Future<?>> atWork = new ConcurrentHashMap<>();

	private final ExecutorService executor = Executors
		.newSingleThreadExecutor((task) -> new Thread(task, "bundle-desk"));

	/**
	 * Whether the bundle of that id waits for its turn, or has it.
	 */
	boolean isAtWork(String id) {
		Future<?> work = this.atWork.get(id);
		return work != null && !work.isDone();
	}

	/**
	 * Does it for whoever is signed in. Returns when it is done, or after a while.
	 * @return false when the bundle is at work already, and nothing was begun
	 */
	boolean work(String id, Runnable deed) {
		FutureTask<?> mine = new FutureTask<>(new DelegatingSecurityContextRunnable(deed), null);
		Future<?> work = this.atWork.compute(id,
				(same, before) -> (before != null && !before.isDone()) ? before : mine);
		if (work == mine) {
			this.executor.execute(() -> run(id, mine));
		}
		await(id, work);
		return work == mine;
	}

	private void run(String id, FutureTask<?> work) {
		try {
			work.run();
		}
		finally {
			this.atWork.remove(id, work);
		}
	}

	private static void await(String id, Future<?> work) {
		try {
			work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			log.info("bundle={} takes long", id);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	/** What is at work may end; to interrupt it would close the embedded database. */
	@Override
	public void destroy() throws InterruptedException {
		this.executor.shutdown();
		this.executor.awaitTermination(20, TimeUnit.SECONDS);
	}

}
