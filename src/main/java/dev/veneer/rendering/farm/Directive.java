package dev.veneer.rendering.farm;

/**
 * What a worker is told to do.
 */
enum Directive {

	CONTINUE,
	/** Finish the job at work and take no other. */
	DRAIN,
	/** Kill the render: the job was canceled. */
	STOP;

	/**
	 * The answer to a heartbeat.
	 */
	record Given(Directive directive) {

	}

}
