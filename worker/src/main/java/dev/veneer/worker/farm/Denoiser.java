package dev.veneer.worker.farm;

/**
 * What a machine has to denoise with, used or not: OIDN is Blender's own, ATROUS ours for
 * builds without it.
 */
public enum Denoiser {

	OIDN, ATROUS

}
