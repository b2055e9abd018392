package dev.veneer.worker.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The worker's wish to end, which also ends every wait. Shutting down is not failing. */
public final class Stopping {

	private final CountDownLatch stopped = new CountDownLatch(1);

	private volatile long since;

	public void stop() {
		if (!isStopping()) {
			this.since = System.nanoTime();
			this.stopped.countDown();
		}
	}

	public boolean isStopping() {
		return this.stopped.getCount() == 0;
	}

	boolean isOlderThan(Duration age) {
		return isStopping() && System.nanoTime() - this.since > age.toNanos();
	}

	/** Sleeps, but not past the stop. */
	public void await(Duration pause) {
		try {
			this.stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
