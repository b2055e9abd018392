package dev.veneer.rendering.farm;

/**
 * A worker wants the job that a message named.
 */
record ClaimRequest(long worker, String session) {

	ClaimRequest {
		Registration.check("session", session, Registration.SESSION);
	}

}
