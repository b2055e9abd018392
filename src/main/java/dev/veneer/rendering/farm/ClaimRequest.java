package dev.veneer.rendering.farm;

import org.jspecify.annotations.Nullable;

/**
 * A worker wants the job that a message named.
 *
 * @param priority the message's, 0 to 9; 0 when it has none
 */
record ClaimRequest(long worker, String session, @Nullable Integer priority) {

	ClaimRequest {
		Registration.check("session", session, Registration.SESSION);
		priority = (priority != null) ? priority : 0;
	}

}
