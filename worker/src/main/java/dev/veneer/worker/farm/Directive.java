package dev.veneer.worker.farm;

/**
 * What the app wants after a heartbeat. STOP answers a job's; PAUSE (take no more jobs
 * until I say CONTINUE) and DRAIN (take no more, and go) answer a worker's. An unknown
 * word of a newer app means CONTINUE.
 */
public enum Directive {

	CONTINUE, STOP, PAUSE, DRAIN

}
