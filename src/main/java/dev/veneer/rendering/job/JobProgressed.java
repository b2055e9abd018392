package dev.veneer.rendering.job;

import dev.veneer.rendering.JobId;

/**
 * A worker said how far it is.
 */
public record JobProgressed(JobId job) {

}
