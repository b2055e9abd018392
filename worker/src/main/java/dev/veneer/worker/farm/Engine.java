package dev.veneer.worker.farm;

/**
 * A render engine that a job can ask for; AUTO was decided before a worker sees the job.
 */
public enum Engine {

	CYCLES, EEVEE

}
