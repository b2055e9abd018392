package dev.veneer.rendering;

import org.jspecify.annotations.Nullable;

/**
 * A worker and what it is at.
 *
 * @param job the one at work, if any
 * @param last the one that it completed last, if any
 */
public record Station(Worker worker, @Nullable Job job, @Nullable Job last) {

}
