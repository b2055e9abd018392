package dev.veneer.rendering.farm;

import dev.veneer.rendering.WorkerState;

/**
 * A worker says that it lives.
 */
record WorkerBeat(String session, WorkerState state) {

	WorkerBeat {
		Registration.check("session", session, Registration.SESSION);
		if (state == null || state == WorkerState.QUARANTINED) {
			throw new IllegalArgumentException("state is what a worker knows of itself, not " + state);
		}
	}

}
