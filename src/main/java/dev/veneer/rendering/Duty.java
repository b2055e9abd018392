package dev.veneer.rendering;

/**
 * What a worker is told to do.
 */
public enum Duty {

	WORK,
	/** Finish the job at work and wait until told to work again. */
	PAUSE,
	/** Finish the job at work and leave. */
	DRAIN,
	/** As PAUSE, said by the farm: the machine fails what others finish. */
	QUARANTINE;

	/**
	 * Whether a worker that is started anew on the same machine has it too.
	 */
	public boolean outlivesAStart() {
		return this == PAUSE || this == QUARANTINE;
	}

}
