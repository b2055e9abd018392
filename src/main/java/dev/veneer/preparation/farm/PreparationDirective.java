package dev.veneer.preparation.farm;

/**
 * What a worker is told to do.
 */
enum PreparationDirective {

	CONTINUE,
	/** Somebody threw the upload away. */
	STOP;

	/**
	 * The answer to a heartbeat.
	 */
	record Given(PreparationDirective directive) {

	}

}
