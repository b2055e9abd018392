package dev.veneer.worker.blender;

import java.time.Duration;

/** A moment that does not move while lines keep coming. */
final class Deadline {

	private final long end;

	Deadline(Duration patience) {
		this.end = System.nanoTime() + patience.toNanos();
	}

	Duration left() {
		return Duration.ofNanos(Math.max(0, this.end - System.nanoTime()));
	}

	Duration leftBut(Duration atMost) {
		Duration left = left();
		return (left.compareTo(atMost) < 0) ? left : atMost;
	}

}
