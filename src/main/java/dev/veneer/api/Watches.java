package dev.veneer.api;

/**
 * Ends the watching of a job.
 */
final class Watches {

	private Watches() {
	}

	static void close(AutoCloseable watching) {
		try {
			watching.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Could not stop watching a job", ex);
		}
	}

}
