package dev.veneer.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses with jitter, so that a farm doesn't knock all at once. */
final class Backoff {

	private static final long FIRST = 250;

	private static final long LONGEST = 8000;

	private final RandomGenerator random;

	private long pause = FIRST;

	Backoff(RandomGenerator random) {
		this.random = random;
	}

	Duration next() {
		long half = this.pause / 2;
		this.pause = Math.min(LONGEST, this.pause * 2);
		return Duration.ofMillis(half + this.random.nextLong(half + 1));
	}

	void reset() {
		this.pause = FIRST;
	}

}
