package dev.veneer.image;

import java.time.Instant;

/**
 * How a picture came to be.
 *
 * @param engine never AUTO
 * @param blender the version of Blender
 * @param scripts the digest of the scripts that ran in Blender
 * @param denoiser {@code OIDN} or {@code ATROUS}: what the worker had, used or not
 * @param worker the name of the machine
 * @param seconds of rendering
 */
public record Receipt(Engine engine, String blender, String scripts, String denoiser, String worker, double seconds,
		Instant made, Fingerprint fingerprint) {

}
