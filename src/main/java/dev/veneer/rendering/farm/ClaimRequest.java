package dev.veneer.rendering.farm;

/**
 * A worker wants the job that a message named.
 */
record ClaimRequest(long worker, String session) {

}
