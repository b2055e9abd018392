package dev.veneer.worker.farm;

/**
 * A claimed upload, as far as the worker itself needs it: the file, and where to put what
 * becomes of it. The rest goes to the scripts untyped.
 */
public record PreparationSpec(long preparation, int fence, int heartbeatSeconds, Spec.FileRef source, String upload) {
}
