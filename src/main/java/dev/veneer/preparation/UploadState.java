package dev.veneer.preparation;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an upload is.
 */
public enum UploadState {

	QUEUED, ACTIVE,
	/** The worker is done: its meshes can be named. */
	COMPLETED, FAILED,
	/** It is a model, or was one until a newer version came. */
	USED,
	/** Somebody threw it away. */
	DISCARDED;

	/** Those that somebody still has to do something about. */
	static final Set<UploadState> UNFINISHED = EnumSet.of(QUEUED, ACTIVE, COMPLETED, FAILED);

	/**
	 * Whether a worker has it or shall have it.
	 */
	public boolean isUnderWay() {
		return this == QUEUED || this == ACTIVE;
	}

}
