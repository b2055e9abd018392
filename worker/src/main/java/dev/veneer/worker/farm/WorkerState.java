package dev.veneer.worker.farm;

/**
 * What a worker is doing, as its heartbeat says. PAUSED and DRAINING from the moment that
 * it was told, also while the last job is finished.
 */
public enum WorkerState {

	STARTING, IDLE, RENDERING, PAUSED, DRAINING, OFFLINE

}
