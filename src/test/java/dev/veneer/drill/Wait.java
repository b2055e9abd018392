package dev.veneer.drill;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what takes a while on a farm that is being shaken.
 */
final class Wait {

	private Wait() {
	}

	/**
	 * Waits until it is so; a failure to look counts as not so.
	 */
	static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + patience.toNanos();
		Exception last = null;
		while (System.nanoTime() < end) {
			try {
				if (condition.call()) {
					return;
				}
				last = null;
			}
			catch (Exception ex) {
				last = ex;
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what, last);
	}

}
