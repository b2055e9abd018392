package dev.veneer.preparation.farm;

/**
 * A worker has nothing to do and asks for an upload.
 */
record PreparationClaim(long worker, String session) {

	PreparationClaim {
		if (session == null || !session.matches("[0-9A-Za-z-]{1,40}")) {
			throw new IllegalArgumentException("session is letters, digits and -, not '" + session + "'");
		}
	}

}
