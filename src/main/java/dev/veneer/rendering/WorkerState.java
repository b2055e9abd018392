package dev.veneer.rendering;

/**
 * What a worker last said of itself, or OFFLINE when it fell silent.
 */
public enum WorkerState {

	STARTING, IDLE, RENDERING, DRAINING, OFFLINE

}
