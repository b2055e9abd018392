package dev.veneer.worker.blender;

/** What a render tells while it runs, to whoever reports it. */
@FunctionalInterface
public interface Rendering {

	void progress(double fraction, String line);

}
