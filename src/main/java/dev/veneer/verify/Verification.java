package dev.veneer.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs checks, and looks again at what they suspect until it is gone or has stayed for
 * longer than the farm takes to put such things right itself.
 */
final class Verification {

	private final List<Check> checks;

	private final Duration patience;

	Verification(List<Check> checks, Duration patience) {
		this.checks = checks;
		this.patience = patience;
	}

	/**
	 * Gives the differences.
	 */
	List<String> run() throws IOException, InterruptedException {
		List<Suspicion> suspicions = new ArrayList<>();
		for (Check check : this.checks) {
			check.run(suspicions::add);
		}
		long end = System.nanoTime() + this.patience.toNanos();
		List<String> differences = look(suspicions);
		for (long pause = 100; !suspicions.isEmpty() && System.nanoTime() < end; pause = Math.min(2 * pause, 5000)) {
			TimeUnit.MILLISECONDS.sleep(pause);
			differences = look(suspicions);
		}
		return differences;
	}

	/** Keeps those that still hold. */
	private static List<String> look(List<Suspicion> suspicions) throws IOException {
		List<String> differences = new ArrayList<>();
		List<Suspicion> left = new ArrayList<>();
		for (Suspicion suspicion : suspicions) {
			Optional<String> difference = suspicion.look();
			if (difference.isPresent()) {
				differences.add(difference.get());
				left.add(suspicion);
			}
		}
		suspicions.retainAll(left);
		return differences;
	}

}
