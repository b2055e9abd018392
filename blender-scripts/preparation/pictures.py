"""Pictures for whoever names the meshes: the whole in grey clay, and each object tinted in a pale whole.

One render is enough for all of them: Cycles also says which object each pixel shows, and the rest is arithmetic. It is
twice as large as the pictures, so that the outlines of objects are smooth. Objects that others hide are
rendered once more without these, in one sample, and shine through.
"""
import os
from dataclasses import dataclass
from typing import Callable, Iterable, Sequence

import bpy
import numpy as np

from preparation.model import Model
from veneer import engine, picture
from veneer.denoise import denoise
from veneer.scene import Quality, Scene

OVERVIEW = "overview.webp"
_QUALITY = Quality("CYCLES", 4, True, "WEBP", 85)
_GLANCE = Quality("CYCLES", 1, False, "WEBP", 85)
_FINER = 2
# Linear light.
_TINT = np.array([0.90, 0.10, 0.015], np.float32).reshape(3, 1, 1)
_PAPER = 0.80
_PALE, _SHINES_THROUGH = 0.66, 0.55
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32).reshape(3, 1, 1)
# Fewer of the render's pixels than this can't be found in a picture.
_LEAST_SEEN = 8
_LAYERS = 3


@dataclass(frozen=True)
class Shown:
    """A file's name per object, and the numbers of those that the whole doesn't show."""

    files: list[str]
    hidden: list[int]


def take(model: Model, folder: str, size: tuple[int, int], in_clay: bool, tell: Callable[[int], None]) -> Shown:
    """Writes them to `folder`. `in_clay` covers everything, for scenes with materials of their own. `tell` hears how
    many objects are done. The open file isn't fit to be saved afterwards."""
    scene = bpy.context.scene
    bpy.context.view_layer.material_override = model.clay if in_clay else None
    bpy.context.view_layer.use_pass_object_index = True
    _number(model.objects)
    channels = _render(scene, _QUALITY, size, folder)
    whole, index = _colour(channels), _index(channels)
    _write(scene, whole, size, os.path.join(folder, OVERVIEW))
    seen = np.bincount(index.ravel(), minlength=len(model.objects) + 1)[1:] >= _LEAST_SEEN
    behind = _behind(scene, model.objects, [number for number, is_seen in enumerate(seen) if not is_seen], size, folder)
    pale, light = _pale(whole), _light(whole)
    files = []
    for number in range(len(model.objects)):
        mask = _cover(index == number + 1) if seen[number] else _SHINES_THROUGH * behind.get(number, np.float32(0))
        files.append(f"object-{number}.webp")
        _write(scene, pale + mask * (_TINT * light - pale), size, os.path.join(folder, files[-1]))
        tell(number + 1)
    return Shown(files, [number for number, is_seen in enumerate(seen) if not is_seen])


def _number(objects: Sequence[bpy.types.Object]) -> None:
    for thing in bpy.context.scene.objects:
        thing.pass_index = 0
    for number, thing in enumerate(objects):
        thing.pass_index = number + 1


def _render(scene: bpy.types.Scene, quality: Quality, size: tuple[int, int], folder: str) -> dict[str, np.ndarray]:
    engine.apply(scene, quality, quality.denoise and not engine.has_oidn())
    picture.frame(scene, _FINER * size[0], _FINER * size[1])
    return picture.take(scene, os.path.join(folder, "pictures"))


def _index(channels: dict[str, np.ndarray]) -> np.ndarray:
    """(height, width) the number of the object that each pixel shows, from 1; 0 for none of them."""
    plane = next(plane for name, plane in channels.items() if name.startswith("IndexOB."))
    return np.rint(plane).astype(np.int64)


def _colour(channels: dict[str, np.ndarray]) -> np.ndarray:
    colour = _smaller(picture.planes(channels, "Combined", "RGB"))
    if engine.has_oidn():
        return colour
    return denoise(colour, _smaller(picture.planes(channels, "Denoising Albedo", "RGB")),
                   _smaller(picture.planes(channels, "Denoising Normal", "XYZ")),
                   _smaller(picture.planes(channels, "Denoising Depth", "Z"))[0])


def _behind(scene: bpy.types.Scene, objects: Sequence[bpy.types.Object], hidden: Iterable[int], size: tuple[int, int],
            folder: str) -> dict[int, np.ndarray]:
    """Masks of the hidden objects as far as they can be laid open, layer by layer."""
    masks: dict[int, np.ndarray] = {}
    left = set(hidden)
    for _ in range(_LAYERS):
        if not left:
            break
        alone = {objects[number] for number in left}
        for thing in scene.objects:
            if thing.type != "LIGHT":
                thing.hide_render = thing not in alone
        index = _index(_render(scene, _GLANCE, size, folder))
        found = {number for number in left if (index == number + 1).sum() >= _LEAST_SEEN}
        if not found:
            break
        masks.update({number: _cover(index == number + 1) for number in found})
        left -= found
    return masks


def _cover(mask: np.ndarray) -> np.ndarray:
    """(height, width) how much of each pixel it fills."""
    return _smaller(mask.astype(np.float32)[None])[0]


def _smaller(planes: np.ndarray) -> np.ndarray:
    count, height, width = planes.shape
    return planes.reshape(count, height // _FINER, _FINER, width // _FINER, _FINER).mean((2, 4))


def _pale(whole: np.ndarray) -> np.ndarray:
    return _PALE * _PAPER + (1 - _PALE) * np.minimum(whole, 1)


def _light(whole: np.ndarray) -> np.ndarray:
    """How bright the tint is at each pixel: it keeps the shapes that the light shows."""
    return np.clip((whole * _LUMINANCE).sum(0) / 0.36, 0.25, 1.15)


def _write(scene: bpy.types.Scene, colour: np.ndarray, size: tuple[int, int], path: str) -> None:
    picture.write(scene, colour, Scene("", (), {}, _QUALITY, size[0], size[1], path))
