package dev.veneer.audit;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One field of a thing, before and after.
 *
 * @param from nothing when it had no value before
 * @param to nothing when it has none any more
 */
public record Change(String field, @Nullable String from, @Nullable String to) {

	boolean isOne() {
		return !Objects.equals(this.from, this.to);
	}

}
