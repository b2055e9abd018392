package dev.veneer.account;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

/**
 * A clock that stands until the test moves it.
 */
final class ManualTime implements TimeMeter {

	private long nanos;

	void pass(Duration time) {
		this.nanos += time.toNanos();
	}

	@Override
	public long currentTimeNanos() {
		return this.nanos;
	}

	@Override
	public boolean isWallClockBased() {
		return false;
	}

}
