package dev.veneer.material;

/**
 * A nature as somebody wants it to be.
 */
public record NatureDraft(String id, Label label, int position) {

}
