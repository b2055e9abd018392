package dev.veneer.backoffice.farm;

import java.time.Duration;
import java.time.Instant;

/**
 * A length of time in its largest whole unit.
 *
 * @param unit {@code s}, {@code min}, {@code h} or {@code d}; its word stands in the
 * messages
 */
record Age(long number, String unit) {

	static Age since(Instant moment) {
		return between(moment, Instant.now());
	}

	static Age between(Instant from, Instant to) {
		Duration age = Duration.between(from, to);
		if (age.toDays() > 1) {
			return new Age(age.toDays(), "d");
		}
		if (age.toHours() > 1) {
			return new Age(age.toHours(), "h");
		}
		return (age.toMinutes() > 1) ? new Age(age.toMinutes(), "min") : new Age(Math.max(0, age.toSeconds()), "s");
	}

}
