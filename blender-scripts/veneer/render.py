"""The whole of one job: open, cover, render, denoise, write. The only module that knows all the others."""
import time
from typing import Callable, TypeVar

import bpy
import numpy as np

from veneer import engine, picture, scene
from veneer.denoise import denoise
from veneer.scene import Scene
from veneer.stage import Stage

Answer = TypeVar("Answer")


def describe() -> dict:
    return {"blender": bpy.app.version_string, "numpy": True, "oidn": engine.has_oidn()}


class Renderer:
    """Renders scene files one after another. The same file gives the same pixels, whatever came before it."""

    def __init__(self) -> None:
        self._stage = Stage()

    def run(self, scene_path: str) -> dict:
        clock = Clock()
        wanted = scene.load(scene_path)
        staged = clock.time("open", lambda: self._stage.open(wanted.model))
        clock.time("apply", lambda: self._apply(staged, wanted))
        channels = clock.time("render", lambda: picture.take(staged, wanted.output))
        colour = clock.time("denoise", lambda: _colour(channels, wanted))
        clock.time("write", lambda: picture.write(staged, colour, wanted))
        return {"seconds": clock.seconds}

    def _apply(self, staged: bpy.types.Scene, wanted: Scene) -> None:
        self._stage.cover(staged, wanted)
        engine.apply(staged, wanted.quality, _denoised_here(wanted))
        picture.frame(staged, wanted.width, wanted.height)


def _denoised_here(wanted: Scene) -> bool:
    """EEVEE has little noise and none of the passes."""
    return wanted.quality.denoise and wanted.quality.engine == "CYCLES" and not engine.has_oidn()


def _colour(channels: dict[str, np.ndarray], wanted: Scene) -> np.ndarray:
    colour = picture.planes(channels, "Combined", "RGB")
    if not _denoised_here(wanted):
        return colour
    return denoise(colour, picture.planes(channels, "Denoising Albedo", "RGB"),
                   picture.planes(channels, "Denoising Normal", "XYZ"),
                   picture.planes(channels, "Denoising Depth", "Z")[0])


class Clock:
    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, step: str, work: Callable[[], Answer]) -> Answer:
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[step] = round(time.perf_counter() - start, 4)
