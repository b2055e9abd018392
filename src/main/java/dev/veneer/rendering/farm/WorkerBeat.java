package dev.veneer.rendering.farm;

import java.util.List;

import dev.veneer.rendering.WorkerState;

/**
 * A worker says that it lives.
 */
record WorkerBeat(String session, WorkerState state) {

	WorkerBeat {
		Registration.check("session", session, Registration.SESSION);
		if (state == null) {
			throw new IllegalArgumentException("state is one of " + List.of(WorkerState.values()));
		}
	}

}
