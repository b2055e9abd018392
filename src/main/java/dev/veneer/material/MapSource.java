package dev.veneer.material;

/**
 * Where a map's file comes from: one shared by all finishes of the pattern, or one of
 * each finish's own.
 */
public enum MapSource {

	PATTERN, FINISH

}
