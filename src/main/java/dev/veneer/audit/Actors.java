package dev.veneer.audit;

/**
 * Knows who is at work in this thread.
 */
@FunctionalInterface
public interface Actors {

	/** Who makes what nobody asked for, such as what a first start brings along. */
	String NOBODY = "Veneer";

	/**
	 * The name of the person, or of the token behind the program.
	 */
	String current();

}
