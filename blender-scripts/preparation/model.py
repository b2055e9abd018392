"""The clean file: parts under their names, on the house stage or in the light they came with, and nothing else."""
import os
from dataclasses import dataclass
from typing import Optional, Sequence

import bpy
import numpy as np

from house import stage
from house.lens import Shot, frame
from preparation import kept as keeping
from preparation.bake import Part
from preparation.kept import Kept
from preparation.shape import Shape

# Three quarters from the front, as furniture is photographed.
_AZIMUTH, _ELEVATION, _LENS, _FILL = -62.0, 19.0, 85.0, 0.74
_CLAY = (0.42, 0.42, 0.42)
# Enough places to frame a piece by, of any number of points.
_GRID = 256


@dataclass(frozen=True)
class Model:
    """The parts' objects in their order; `clay` is a neutral grey."""

    objects: list[bpy.types.Object]
    clay: bpy.types.Material


def build(parts: Sequence[Part], kept: Optional[Kept], aspect: tuple[int, int]) -> Model:
    """Forgets the file that was open, and builds the clean one in its place."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    materials = keeping.put(kept, scene) if kept else {}
    clay = stage.material("clay", _CLAY, 0.7, 0.3)
    objects = [_place(part, materials.get(part.material or "", clay)) for part in parts]
    if kept:
        stage.settings(aspect)
    else:
        shot = Shot(_AZIMUTH, _ELEVATION, _LENS, aspect, _FILL)
        stage.build(frame(_thinned([part.shape for part in parts]), shot), shot)
    scene.view_settings.exposure, scene.view_settings.gamma = 0.0, 1.0
    return Model(objects, clay)


def save(path: str) -> None:
    """Compressed; it appears whole or not at all."""
    part = os.path.join(os.path.dirname(path), "part-" + os.path.basename(path))
    bpy.ops.wm.save_as_mainfile(filepath=part, compress=True, copy=True, relative_remap=False)
    os.replace(part, path)


def _place(part: Part, material: bpy.types.Material) -> bpy.types.Object:
    mesh = _mesh(part.name, part.shape)
    mesh.materials.append(material)
    thing = bpy.data.objects.new(part.name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    for flag, value in part.flags.items():
        setattr(thing, flag, value)
    assert thing.name == part.name, f"{part.name!r} became {thing.name!r}"
    return thing


def _mesh(name: str, shape: Shape) -> bpy.types.Mesh:
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(shape.points))
    mesh.loops.add(len(shape.corners))
    mesh.polygons.add(shape.faces)
    mesh.vertices.foreach_set("co", shape.points.astype(np.float32).ravel())
    mesh.loops.foreach_set("vertex_index", shape.corners.astype(np.int32))
    mesh.polygons.foreach_set("loop_start", shape.starts.astype(np.int32))
    if bpy.app.version < (4, 0, 0):
        mesh.polygons.foreach_set("loop_total", shape.sizes.astype(np.int32))
    mesh.update(calc_edges=True)
    mesh.polygons.foreach_set("use_smooth", shape.smooth if shape.normals is None else np.ones(shape.faces, bool))
    layer = mesh.uv_layers.new(name="UVMap")
    if shape.uv is not None:
        layer.data.foreach_set("uv", shape.uv.astype(np.float32).ravel())
    if shape.normals is not None and not mesh.validate():
        if hasattr(mesh, "use_auto_smooth"):  # Blender < 4.1
            mesh.use_auto_smooth, mesh.auto_smooth_angle = True, np.pi
        mesh.normals_split_custom_set(shape.normals.astype(np.float32))
    return mesh


def _thinned(shapes: Sequence[Shape]) -> np.ndarray:
    """Points (n, 3) with the same outline as all of them, but not more than a camera needs."""
    low = np.min([shape.bounds()[0] for shape in shapes], axis=0)
    high = np.max([shape.bounds()[1] for shape in shapes], axis=0)
    step = max(float((high - low).max()), 1e-9) / _GRID
    cells = [np.unique(np.round((shape.points[shape.corners] - low) / step).astype(np.int64) @ [1 << 20, 1 << 10, 1])
             for shape in shapes]
    cell = np.unique(np.concatenate(cells))
    return low + step * np.stack([cell >> 20, (cell >> 10) & 1023, cell & 1023], -1)
