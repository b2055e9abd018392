package dev.veneer.worker.farm;

/**
 * What the app wants after a heartbeat: STOP answers a job's, DRAIN a worker's. An
 * unknown word of a newer app means CONTINUE.
 */
public enum Directive {

	CONTINUE, STOP, DRAIN

}
