package dev.veneer.rendering;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of one claim of a job.
 *
 * @param result {@code COMPLETED}, {@code FAILED}, {@code RETURNED}, {@code EXPIRED},
 * {@code CANCELED}, or nothing while it lasts
 * @param code why it failed
 * @param log the tail of what Blender said, if it failed
 */
public record Attempt(long fence, String worker, Instant started, @Nullable Instant ended, @Nullable String result,
		@Nullable String code, @Nullable String message, @Nullable String log) {

}
