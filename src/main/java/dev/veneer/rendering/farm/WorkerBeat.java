package dev.veneer.rendering.farm;

import dev.veneer.rendering.WorkerState;

/**
 * A worker says that it lives.
 */
record WorkerBeat(String session, WorkerState state) {

}
