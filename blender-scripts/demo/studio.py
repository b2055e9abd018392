"""The photographer: turns a piece into a .blend with backdrop, light and camera. The only module that imports bpy.

Finishes are not in the file: every object has one slot with a neutral grey, and the render puts materials there.
"""

import math
from pathlib import Path
from typing import Tuple

import bmesh
import bpy
import numpy as np
from mathutils import Vector

from .blendfile import settle
from .furniture.piece import Piece, Shot
from .geometry.surface import Surface, grid
from .lens import Frame, frame

_WELD = 1e-6
_LONG_EDGE = 1536


def photograph(piece: Piece, path: Path) -> None:
    """Writes the prepared scene to `path`."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    grey = _material("placeholder", (0.6, 0.6, 0.6), 0.6, 0.4)
    for name, surface in piece.objects.items():
        _place(name, surface, grey)
    points = np.concatenate([surface.points for surface in piece.objects.values()])
    view = frame(points, piece.shot)
    _backdrop(view, piece.shot)
    _lights(view, piece.shot)
    _camera(view, piece.shot)
    _settings(piece.shot.aspect)
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=False, check_existing=False)
    settle(path)


def _place(name: str, surface: Surface, material: "bpy.types.Material") -> "bpy.types.Object":
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(surface.points.tolist(), [], surface.quads.tolist())
    mesh.uv_layers.new(name="UVMap").data.foreach_set("uv", surface.uv.ravel())
    _weld(mesh)
    mesh.polygons.foreach_set("use_smooth", np.ones(len(mesh.polygons), bool))
    if hasattr(mesh, "use_auto_smooth"):  # Blender < 4.1
        mesh.use_auto_smooth, mesh.auto_smooth_angle = True, math.radians(40.0)
    else:
        mesh.set_sharp_from_angle(angle=math.radians(40.0))
    mesh.materials.append(material)
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def _weld(mesh: "bpy.types.Mesh") -> None:
    work = bmesh.new()
    work.from_mesh(mesh)
    bmesh.ops.remove_doubles(work, verts=work.verts, dist=_WELD)
    bmesh.ops.recalc_face_normals(work, faces=work.faces)
    work.to_mesh(mesh)
    work.free()


def _material(name: str, colour: Tuple[float, float, float], roughness: float, specular: float) -> "bpy.types.Material":
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    shader = next(node for node in material.node_tree.nodes if node.type == "BSDF_PRINCIPLED")
    shader.inputs["Base Color"].default_value = (*colour, 1.0)
    shader.inputs["Roughness"].default_value = roughness
    gloss = shader.inputs.get("Specular IOR Level") or shader.inputs["Specular"]  # renamed in Blender 4.0
    gloss.default_value = specular
    return material


def _backdrop(view: Frame, shot: Shot) -> None:
    """Paper rolled out under the piece and up behind it, in one wide curve."""
    size, bend = view.size, 1.9 * view.size
    angle = np.linspace(0.0, math.pi / 2.0, 33)
    back = 3.4 * size
    y = np.concatenate([[-7.0 * size], back - bend + bend * np.sin(angle), [back]])
    z = np.concatenate([[0.0], bend * (1.0 - np.cos(angle)), [7.0 * size]])
    points = np.array([[(x, a, b) for x in (-12.0 * size, 12.0 * size)] for a, b in zip(y, z)])
    sheet = grid(points, points[..., :2]).turned("z", shot.azimuth + 90.0)
    thing = _place("backdrop", sheet, _material("paper", (0.90, 0.896, 0.89), 0.95, 0.0))
    if thing.data.polygons[0].normal.z < 0.0:
        thing.data.flip_normals()


def _lights(view: Frame, shot: Shot) -> None:
    """A big warm key from the left, a weak cool fill, a strip behind for the edges, a lid above.

    Four and the sky are what Cycles samples evenly: a fifth light doubled the noise of the floor.
    """
    _area(view, shot, "light-key", (-58.0, 45.0, 3.9), (1.6, 1.4), 106.0, (1.0, 0.965, 0.92))
    _area(view, shot, "light-fill", (62.0, 28.0, 3.3), (2.4, 1.9), 12.0, (0.92, 0.96, 1.0))
    _area(view, shot, "light-edge", (160.0, 50.0, 3.0), (2.2, 0.48), 28.0, (1.0, 1.0, 1.0))
    _area(view, shot, "light-lid", (0.0, 88.0, 5.0), (4.2, 4.2), 20.0, (1.0, 1.0, 1.0))
    world = bpy.data.worlds.new("World")
    bpy.context.scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (0.95, 0.97, 1.0, 1.0)
    background.inputs["Strength"].default_value = 0.31


def _area(
    view: Frame, shot: Shot, name: str, place: Tuple[float, float, float], size: Tuple[float, float], watts: float, colour: Tuple[float, float, float]
) -> None:
    """`place` is azimuth from the camera, elevation, distance; lengths and watts are for a piece of size 1."""
    light = bpy.data.lights.new(name, "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", size[0] * view.size, size[1] * view.size
    light.energy, light.color = watts * view.size**2, colour
    azimuth, elevation, distance = place
    _aim(name, light, view.target, view.away(shot.azimuth + azimuth, elevation) * distance * view.size)


def _camera(view: Frame, shot: Shot) -> None:
    camera = bpy.data.cameras.new("camera")
    camera.lens, camera.clip_end = shot.lens, 100.0
    camera.shift_x, camera.shift_y = view.shift
    bpy.context.scene.camera = _aim("camera", camera, view.target, view.away(shot.azimuth, shot.elevation) * view.distance)


def _aim(name: str, data: "bpy.types.ID", target: np.ndarray, offset: np.ndarray) -> "bpy.types.Object":
    thing = bpy.data.objects.new(name, data)
    thing.location = target + offset
    thing.rotation_euler = Vector(-offset).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(thing)
    return thing


def _settings(aspect: Tuple[int, int]) -> None:
    """What an artist sees who opens the file; a render sets all of it again."""
    scene = bpy.context.scene
    scale = _LONG_EDGE // max(aspect)
    scene.render.resolution_x, scene.render.resolution_y = aspect[0] * scale, aspect[1] * scale
    scene.render.resolution_percentage = 100
    scene.render.engine = "CYCLES"
    scene.view_settings.view_transform = "Standard"
    scene.view_settings.look = "None"
