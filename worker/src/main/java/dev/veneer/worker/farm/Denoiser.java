package dev.veneer.worker.farm;

/**
 * OIDN is Blender's own, ATROUS ours for builds without it; NONE stands in receipts only.
 */
public enum Denoiser {

	OIDN, ATROUS, NONE

}
