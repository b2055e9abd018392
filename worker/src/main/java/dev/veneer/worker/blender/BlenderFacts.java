package dev.veneer.worker.blender;

import dev.veneer.worker.farm.Denoiser;

/** What a running Blender said of itself. */
public record BlenderFacts(String version, Denoiser denoiser) {

	/** Of a Blender that is there but has not started yet. */
	public static final BlenderFacts UNKNOWN = new BlenderFacts("unknown", Denoiser.ATROUS);

	static BlenderFacts of(BlenderLine.Ready ready) {
		return new BlenderFacts(ready.blender(), ready.oidn() ? Denoiser.OIDN : Denoiser.ATROUS);
	}

}
