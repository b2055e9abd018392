package dev.veneer.rendering.farm;

import java.util.EnumSet;

import dev.veneer.rendering.WorkerState;

/**
 * A worker says that it lives.
 */
record WorkerBeat(String session, WorkerState state) {

	WorkerBeat {
		Registration.check("session", session, Registration.SESSION);
		if (state == null || state == WorkerState.QUARANTINED) {
			throw new IllegalArgumentException(
					"state is one of " + EnumSet.complementOf(EnumSet.of(WorkerState.QUARANTINED)));
		}
	}

}
