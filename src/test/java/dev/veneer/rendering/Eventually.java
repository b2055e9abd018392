package dev.veneer.rendering;

import java.time.Duration;

/**
 * Waits for something that takes a moment.
 */
public final class Eventually {

	private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

	private Eventually() {
	}

	public static void holds(Claim claim) throws Exception {
		long end = System.nanoTime() + PATIENCE;
		while (true) {
			try {
				claim.check();
				return;
			}
			catch (AssertionError error) {
				if (System.nanoTime() > end) {
					throw error;
				}
				Thread.sleep(20);
			}
		}
	}

	@FunctionalInterface
	public interface Claim {

		void check() throws Exception;

	}

}
