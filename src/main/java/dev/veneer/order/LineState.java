package dev.veneer.order;

/**
 * How it stands with one picture of an order.
 */
public enum LineState {

	/** It will be asked for. */
	WAITING,
	/** A job makes it. */
	RENDERING,
	/** The picture is there. */
	READY,
	/** It could not be made. */
	FAILED,
	/** It will not be made: the order was canceled. */
	CANCELED

}
