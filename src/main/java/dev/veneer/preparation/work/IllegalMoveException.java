package dev.veneer.preparation.work;

import dev.veneer.preparation.UploadState;

/**
 * An upload was asked for a move that its state does not allow.
 */
public class IllegalMoveException extends IllegalStateException {

	IllegalMoveException(long upload, UploadState state, Move move) {
		super("Upload " + upload + " is " + state + ", so it can't be " + move);
	}

}
