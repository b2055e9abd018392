package dev.veneer.rendering.job;

/**
 * A worker that claims a job.
 */
public record Claimant(long id, String name) {

}
