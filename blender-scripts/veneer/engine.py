"""Render settings by engine. Every job sets every one of them; those not named here belong to the model."""
import bpy

from veneer.scene import Quality

# Measured on furniture in a studio: fewer bounces gain nothing, fast GI is visibly wrong.
_CYCLES = {
    "device": "CPU", "seed": 0, "use_animated_seed": False, "time_limit": 0.0, "use_adaptive_sampling": False,
    "max_bounces": 6, "diffuse_bounces": 3, "glossy_bounces": 2, "transmission_bounces": 2,
    "transparent_max_bounces": 4, "caustics_reflective": False, "caustics_refractive": False,
    "blur_glossy": 1.0, "sample_clamp_direct": 0.0, "sample_clamp_indirect": 4.0, "use_fast_gi": False,
    "use_preview_denoising": False, "sample_offset": 0, "use_layer_samples": "IGNORE", "min_light_bounces": 0,
    "min_transparent_bounces": 0, "volume_bounces": 0, "volume_step_rate": 1.0, "volume_max_steps": 256,
    "feature_set": "SUPPORTED", "shading_system": False, "use_guiding": False, "use_auto_tile": True,
    "tile_size": 2048,
}
_EEVEE = {
    "use_gtao": True, "gtao_distance": 0.25, "use_soft_shadows": True, "shadow_cube_size": "1024",
    "use_shadow_high_bitdepth": True, "use_motion_blur": False, "volumetric_samples": 64,
}


def has_oidn() -> bool:
    """The RNA enum of denoisers is empty in Debian's build and in others alike; the build flag is reliable."""
    try:
        import _cycles
        return bool(_cycles.with_openimagedenoise)
    except (ImportError, AttributeError):
        return False


def eevee_id() -> str:
    return "BLENDER_EEVEE_NEXT" if (4, 2, 0) <= bpy.app.version < (5, 0, 0) else "BLENDER_EEVEE"


def apply(scene: bpy.types.Scene, quality: Quality, wants_guides: bool) -> None:
    """`wants_guides` asks Cycles for the albedo, normal and depth that our own denoiser follows."""
    if quality.engine == "CYCLES":
        _apply_cycles(scene, quality, wants_guides)
    else:
        scene.render.engine = eevee_id()
        _set(scene.eevee, {**_EEVEE, "taa_render_samples": quality.samples})


def _apply_cycles(scene: bpy.types.Scene, quality: Quality, wants_guides: bool) -> None:
    if not hasattr(scene, "cycles"):
        import addon_utils
        addon_utils.enable("cycles")
    scene.render.engine = "CYCLES"
    # A build without OIDN warns, or fails the render, when denoising is on.
    by_oidn = quality.denoise and has_oidn()
    _set(scene.cycles, {**_CYCLES, "samples": quality.samples, "use_denoising": by_oidn})
    if by_oidn:
        _set(scene.cycles, {"denoiser": "OPENIMAGEDENOISE", "denoising_input_passes": "RGB_ALBEDO_NORMAL",
                            "denoising_prefilter": "ACCURATE"})
    scene.view_layers[0].cycles.denoising_store_passes = wants_guides


def _set(owner: bpy.types.bpy_struct, values: dict) -> None:
    """Versions differ in what they have: an absent setting is skipped."""
    for name, value in values.items():
        if hasattr(owner, name):
            setattr(owner, name, value)
