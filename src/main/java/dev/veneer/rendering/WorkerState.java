package dev.veneer.rendering;

/**
 * What a worker last said of itself; QUARANTINED while it is kept from work, OFFLINE when
 * it fell silent.
 */
public enum WorkerState {

	STARTING, IDLE, RENDERING, PAUSED, DRAINING, OFFLINE, QUARANTINED

}
