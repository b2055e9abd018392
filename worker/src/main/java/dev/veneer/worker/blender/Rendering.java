package dev.veneer.worker.blender;

/** Whoever a render is for: hears how far it is, and may lose interest. */
public interface Rendering {

	void progress(double fraction, String line);

	boolean isWanted();

}
