package dev.veneer.material;

/**
 * A finish as a table tells of it: everything but its maps.
 *
 * @param pattern the id of its pattern; a finish that exists stays with its own
 */
public record FinishRow(FinishId id, String pattern, Label label, boolean archived) {

}
