package dev.veneer.order;

/**
 * How it stands with an order.
 */
public enum OrderState {

	/** Only its sample is made; somebody has to approve of that. */
	SAMPLING,
	/** Its pictures are made, as the farm has room. */
	RUNNING,
	/** Nothing more is begun until somebody goes on with it. */
	PAUSED,
	/** Nothing is left to do. Some of its pictures may have failed. */
	COMPLETED,
	/** Nothing more will be made for it. */
	CANCELED;

	/**
	 * Whether there may be something left to do.
	 */
	public boolean isOpen() {
		return this != COMPLETED && this != CANCELED;
	}

}
