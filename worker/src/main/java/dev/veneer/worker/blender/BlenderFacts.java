package dev.veneer.worker.blender;

import dev.veneer.worker.farm.Denoiser;

/** What a running Blender said of itself. */
public record BlenderFacts(String version, Denoiser denoiser) {

	/** Of a Blender that is there but has not started yet. */
	public static final BlenderFacts UNKNOWN = new BlenderFacts("unknown", Denoiser.ATROUS);

	/** Some builds say 4.2.3 LTS or 5.0.0 Alpha. */
	private static String version(String said) {
		return said.replaceFirst(" LTS$", "").replaceAll("[^A-Za-z0-9.]+", "-");
	}

	static BlenderFacts of(BlenderLine.Ready ready) {
		return new BlenderFacts(version(ready.blender()), ready.oidn() ? Denoiser.OIDN : Denoiser.ATROUS);
	}

}
