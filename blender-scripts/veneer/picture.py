"""From Blender's render to the picture's file: passes in, pixels out, nothing else in the file.

Blender's own writer would put the path, the date and Cycles' render times into the picture; an image that is
saved from plain pixels carries none of these, so that equal pictures are equal bytes.
"""
import contextlib
import os

import bpy
import numpy as np

from veneer import exr
from veneer.scene import Quality, Scene


def frame(scene: bpy.types.Scene, width: int, height: int) -> None:
    """Everything about the picture's area and the way it is written, set anew by every job."""
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
    render.pixel_aspect_x = render.pixel_aspect_y = 1.0
    render.use_border = render.use_crop_to_border = render.use_multiview = False
    render.use_motion_blur = render.film_transparent = render.use_persistent_data = False
    render.use_compositing = render.use_sequencer = render.use_stamp = False
    render.use_file_extension = render.use_overwrite = True
    render.use_placeholder = False
    render.threads_mode = "AUTO"
    for index, layer in enumerate(scene.view_layers):
        layer.use = index == 0
        layer.use_pass_combined = True


def take(scene: bpy.types.Scene, output: str) -> dict[str, np.ndarray]:
    """Renders, and gives the first view layer's channels by short name ("Combined.R", "Denoising Depth.Z").

    They go through an uncompressed file beside the output, which costs milliseconds and no Python loop.
    """
    settings = scene.render.image_settings
    settings.file_format = "OPEN_EXR_MULTILAYER"
    settings.color_mode, settings.color_depth, settings.exr_codec = "RGBA", "32", "NONE"
    scene.render.filepath = output + ".passes.exr"
    try:
        bpy.ops.render.render(write_still=True)
        channels = exr.read(scene.render.filepath)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.remove(scene.render.filepath)
    prefix = scene.view_layers[0].name + "."
    return {name[len(prefix):]: plane for name, plane in channels.items() if name.startswith(prefix)}


def planes(channels: dict[str, np.ndarray], pass_name: str, letters: str) -> np.ndarray:
    """len(letters) x height x width. A stray NaN or infinity would spread over the picture when it is smoothed."""
    found = np.stack([channels[f"{pass_name}.{letter}"] for letter in letters])
    return np.nan_to_num(found, copy=False, nan=0.0, posinf=1e4, neginf=0.0)


def write(scene: bpy.types.Scene, colour: np.ndarray, wanted: Scene) -> None:
    """Applies the model's view transform and writes 8 bits, no alpha; the file appears whole or not at all."""
    _encode_as(scene, wanted.quality)
    pixels = np.ones((wanted.height, wanted.width, 4), np.float32)
    pixels[..., :3] = np.moveaxis(colour, 0, 2)[::-1]
    image = bpy.data.images.new("picture", wanted.width, wanted.height, alpha=False, float_buffer=True)
    try:
        image.pixels.foreach_set(pixels.ravel())
        part = wanted.output + ".part"
        image.save_render(part, scene=scene)
        os.replace(part, wanted.output)
    finally:
        bpy.data.images.remove(image)


def _encode_as(scene: bpy.types.Scene, quality: Quality) -> None:
    settings = scene.render.image_settings
    settings.file_format, settings.color_mode = quality.format, "RGB"
    if quality.format == "PNG":
        settings.color_depth, settings.compression = "8", quality.compression
    else:
        settings.quality = max(1, quality.compression)
    scene.render.dither_intensity = 0.0
