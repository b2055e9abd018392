package dev.veneer.preparation.work;

import java.util.EnumSet;
import java.util.Set;

import dev.veneer.preparation.UploadState;

import static dev.veneer.preparation.UploadState.ACTIVE;
import static dev.veneer.preparation.UploadState.COMPLETED;
import static dev.veneer.preparation.UploadState.DISCARDED;
import static dev.veneer.preparation.UploadState.FAILED;
import static dev.veneer.preparation.UploadState.QUEUED;
import static dev.veneer.preparation.UploadState.USED;

/**
 * All legal moves of a preparation.
 */
enum Move {

	/** A worker begins an attempt. */
	CLAIM("claimed", ACTIVE, EnumSet.of(QUEUED)),
	/** The worker stops, which is no failure. */
	RETURN("returned", QUEUED, EnumSet.of(ACTIVE)),
	/** An attempt failed, and another may succeed. */
	RETRY("retried", QUEUED, EnumSet.of(ACTIVE)),
	/** An attempt failed, and no other will do better. */
	FAIL("failed", FAILED, EnumSet.of(ACTIVE)), COMPLETE("completed", COMPLETED, EnumSet.of(ACTIVE)),
	/** Somebody wants it tried again, or takes back that it was thrown away. */
	REPEAT("repeated", QUEUED, EnumSet.of(FAILED, DISCARDED)),
	/** Its meshes are named: it is a model now. */
	USE("used", USED, EnumSet.of(COMPLETED)),
	DISCARD("discarded", DISCARDED, EnumSet.of(QUEUED, ACTIVE, COMPLETED, FAILED));

	private final String participle;

	private final UploadState to;

	private final Set<UploadState> from;

	Move(String participle, UploadState to, Set<UploadState> from) {
		this.participle = participle;
		this.to = to;
		this.from = from;
	}

	UploadState to() {
		return this.to;
	}

	boolean isLegalFrom(UploadState state) {
		return this.from.contains(state);
	}

	@Override
	public String toString() {
		return this.participle;
	}

}
