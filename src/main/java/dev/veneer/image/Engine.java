package dev.veneer.image;

/**
 * What makes the picture. AUTO becomes one of the others when the job is made.
 */
public enum Engine {

	AUTO, CYCLES, EEVEE

}
