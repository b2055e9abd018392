package dev.veneer.worker.farm;

/** What a worker is doing, as its heartbeat says. */
public enum WorkerState {

	STARTING, IDLE, RENDERING, DRAINING, OFFLINE

}
