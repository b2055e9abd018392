package dev.veneer.backoffice.form;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Times as the lists show them: UTC, to the minute.
 */
public final class Moments {

	private Moments() {
	}

	/**
	 * Such as {@code 2026-11-25 21:42}.
	 */
	public static @Nullable String of(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16)
				: null;
	}

}
