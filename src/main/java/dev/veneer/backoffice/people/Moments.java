package dev.veneer.backoffice.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Times as the lists show them: UTC, to the minute.
 */
final class Moments {

	private Moments() {
	}

	/**
	 * Such as {@code 2026-11-25 21:42}.
	 */
	static @Nullable String of(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16)
				: null;
	}

}
