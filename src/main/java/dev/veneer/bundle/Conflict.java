package dev.veneer.bundle;

/**
 * Why something of a bundle can't be taken over.
 *
 * @param kind what it is, as the audit says, or {@code bundle}
 * @param id what it is known by among its kind, empty for the bundle as a whole
 * @param reason a sentence
 */
public record Conflict(String kind, String id, String reason) {

}
