"""The whole of one preparation, step by step. The only module that knows all the others.

The result is the file result.json in the request's folder, beside the files that it names: the inspection as the farm
wants it. Notes for the artist have codes:

    STAGED          no camera or no light, so it stands on the house stage
    SCALED          no unit in the file, so one was guessed
    SIZE_UNLIKELY   smaller or larger than furniture is
    SPLIT           objects of several materials were cut up
    LEFT_OUT        things that have no faces
    VIEW_TRANSFORM  the colours will not be those of the artist's own render
    HIDDEN_IN_VIEW  objects that the camera doesn't see
"""
import json
import os
import traceback
from dataclasses import replace
from typing import Callable, Sequence

import bpy
import numpy as np

from house import stage
from preparation import kept as keeping
from preparation import model as clean
from preparation import doubles, names, pictures, request, scale, unwrap
from preparation.bake import Baked, Part, bake, show_as_rendered
from preparation.kept import Kept
from preparation.request import Request
from preparation.source import Source, open_source
from veneer.problem import ModelBroken, Problem, code_of, sentence_of

MODEL = "model.blend"
RESULT = "result.json"
# Larger than any building, smaller than what single precision can place.
_LARGEST = 10_000.0

Tell = Callable[[float, str], None]


def answer(request_path: str, tell: Tell) -> dict:
    """What the `done` event says. `tell` hears how far it is, 0 to 1, and at what."""
    try:
        wanted = request.load(request_path)
        inspection = Preparation(wanted, tell).run()
        _write(os.path.join(wanted.folder, RESULT), inspection)
        return {"ok": True, "seconds": {}}
    except Exception as error:
        if not isinstance(error, Problem):
            traceback.print_exc()
        return {"ok": False, "code": code_of(error), "message": sentence_of(error)}


class Preparation:
    def __init__(self, wanted: Request, tell: Tell) -> None:
        self._wanted = wanted
        self._tell = tell
        self._notes: list[dict[str, str]] = []

    def run(self) -> dict:
        self._tell(0.02, "Opening the file")
        source = open_source(self._wanted)
        self._tell(0.15, "Looking at its objects")
        scene = bpy.context.scene
        _choose_camera(scene)
        graph = show_as_rendered(scene)
        lights, has_camera = keeping.count_lights(graph), scene.camera is not None
        stays = has_camera and lights > 0
        baked = bake(graph, set(keeping.names(lights) if stays else stage.NAMES), self._wanted.most_objects)
        self._note_baked(baked)
        kept = self._keep(scene, graph, baked) if stays else None
        if not stays:
            self._note("STAGED", f"The file has no {'light' if has_camera else 'camera'}, so it was put on the house "
                                 f"stage.")
        metres, parts = self._in_place(source, baked.parts, stays)
        self._tell(0.3, "Laying out textures")
        parts = [_unwrapped(replace(part, shape=doubles.removed(part.shape)), metres) for part in parts]
        made = clean.build(parts, kept, self._wanted.aspect)
        self._tell(0.45, "Saving the model")
        clean.save(os.path.join(self._wanted.folder, MODEL))
        shown = self._photograph(made, parts, stays)
        return self._inspection(parts, metres, has_camera, lights, not stays, shown)

    def _keep(self, scene: bpy.types.Scene, graph: bpy.types.Depsgraph, baked: Baked) -> Kept:
        view = scene.view_settings
        if view.view_transform != "Standard":
            self._note("VIEW_TRANSFORM", f"The file's view transform is {view.view_transform}; renders use Standard, "
                                         f"which shows the colours of finishes as they are.")
        elif view.exposure or view.gamma != 1.0 or view.look not in ("None", ""):
            self._note("VIEW_TRANSFORM", "The file changes exposure, gamma or look; renders don't, to show the colours "
                                         "of finishes as they are.")
        return keeping.take(scene, graph, baked.parts, os.path.join(self._wanted.folder, "kept.blend"))

    def _in_place(self, source: Source, parts: list[Part], stays: bool) -> tuple[float, list[Part]]:
        """Metres per unit of length, and the parts. Those that go on stage are scaled to 1 and stand on its floor."""
        low, high = _bounds(parts)
        largest = float((high - low).max())
        metres = source.metres or self._guess(largest)
        if not 0 < largest * metres <= _LARGEST:
            raise ModelBroken(f"The model is {largest * metres:.3g} m large as it stands, so nothing can be seen of it")
        if not scale.is_likely(largest * metres):
            self._note("SIZE_UNLIKELY", f"The model's longest side is {_length(largest * metres)}, which no furniture "
                                        f"has. Textures are laid out for this size: scale it and upload it again.")
        if stays:
            return metres, parts
        away = np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]])
        matrix = np.diag([metres, metres, metres, 1.0])
        matrix[:3, 3] = -away * metres
        return 1.0, [replace(part, shape=part.shape.moved(matrix), flags={}) for part in parts]

    def _guess(self, largest: float) -> float:
        unit = scale.unit_of(largest)
        if unit is not scale.METRES:
            self._note("SCALED", f"The file says no unit. Its longest side is {largest:.4g}, taken for {unit.name}: "
                                 f"{_length(largest * unit.metres)}.")
        return unit.metres

    def _photograph(self, made: clean.Model, parts: Sequence[Part], stays: bool) -> pictures.Shown:
        self._tell(0.5, "Rendering the overview")
        count = len(parts)
        shown = pictures.take(made, self._wanted.folder, self._wanted.picture, stays,
                              lambda done: self._tell(0.75 + 0.25 * done / count, f"{done} of {count} objects shown"))
        if shown.hidden:
            hidden = _listed([parts[number].name for number in shown.hidden])
            self._note("HIDDEN_IN_VIEW", f"The camera doesn't see {hidden}.")
        return shown

    def _note_baked(self, baked: Baked) -> None:
        if baked.split:
            self._note("SPLIT", "Cut up, one object for each material: " + _listed(baked.split) + ".")
        if baked.left_out:
            self._note("LEFT_OUT", "Left out, as no finish covers it: " + _listed(baked.left_out) + ".")

    def _note(self, code: str, message: str) -> None:
        self._notes.append({"code": code, "message": message})

    def _inspection(self, parts: Sequence[Part], metres: float, has_camera: bool, lights: int, staged: bool,
                    shown: pictures.Shown) -> dict:
        low, high = _bounds(parts)
        return {
            "blender": bpy.app.version_string, "camera": has_camera, "lights": lights, "staged": staged,
            "size_mm": _millimetres(low, high, metres), "overview": pictures.OVERVIEW, "model": MODEL,
            "objects": [{
                "name": part.name, "material": part.material and names.clean(part.material), "faces": part.shape.faces,
                "size_mm": _millimetres(*part.shape.bounds(), metres), "uv": "OWN" if part.is_own else "PROJECTED",
                "picture": file} for part, file in zip(parts, shown.files)],
            "notes": self._notes}


def _choose_camera(scene: bpy.types.Scene) -> None:
    """Importers bring cameras but don't look through one."""
    cameras = [thing for thing in scene.objects if thing.type == "CAMERA"]
    if scene.camera is None or scene.camera.type != "CAMERA":
        scene.camera = cameras[0] if len(cameras) == 1 else None


def _unwrapped(part: Part, metres: float) -> Part:
    if unwrap.is_in_metres(part.shape, metres):
        return replace(part, is_own=True)
    return replace(part, shape=replace(part.shape, uv=unwrap.projected(part.shape, metres)))


def _bounds(parts: Sequence[Part]) -> tuple[np.ndarray, np.ndarray]:
    bounds = [part.shape.bounds() for part in parts]
    return np.min([low for low, _ in bounds], axis=0), np.max([high for _, high in bounds], axis=0)


def _millimetres(low: np.ndarray, high: np.ndarray, metres: float) -> list[int]:
    return [int(round(edge * metres * 1000)) for edge in (high - low).tolist()]


def _length(metres: float) -> str:
    return f"{metres:.3g} m" if metres >= 1 else f"{metres * 1000:.3g} mm"


def _listed(names: Sequence[str], most: int = 6) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _write(path: str, tree: dict) -> None:
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump(tree, file, ensure_ascii=False)
    os.replace(path + ".part", path)
