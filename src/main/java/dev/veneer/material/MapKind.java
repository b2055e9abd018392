package dev.veneer.material;

/**
 * The images that make a surface.
 */
public enum MapKind {

	DIFFUSE, NORMAL, ROUGHNESS

}
