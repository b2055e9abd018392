package dev.veneer.rendering.farm;

import dev.veneer.rendering.Duty;

/**
 * What a worker is told to do.
 */
enum Directive {

	CONTINUE,
	/** Finish the job at work and take no other until told to continue. */
	PAUSE,
	/** Finish the job at work and leave. */
	DRAIN,
	/** Kill the render: the job was canceled. */
	STOP;

	static Directive of(Duty duty) {
		return switch (duty) {
			case WORK -> CONTINUE;
			case PAUSE, QUARANTINE -> PAUSE;
			case DRAIN -> DRAIN;
		};
	}

	/**
	 * The answer to a heartbeat.
	 */
	record Given(Directive directive) {

	}

}
