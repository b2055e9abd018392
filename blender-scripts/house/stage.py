"""Puts a piece on the house stage: paper rolled out under it, four lights and a camera. The only module of the
house that imports bpy.
"""

import math
from typing import Tuple

import bmesh
import bpy
import numpy as np
from mathutils import Vector

from .lens import Frame, Shot
from .surface import Surface, grid

# What the stage's own objects are called.
NAMES = ("backdrop", "light-key", "light-fill", "light-edge", "light-lid", "camera")

_WELD = 1e-6
_LONG_EDGE = 1536


def build(view: Frame, shot: Shot) -> None:
    """Builds the stage into the open scene, for a piece that stands on the floor about the origin."""
    _backdrop(view, shot)
    _lights(view, shot)
    _camera(view, shot)
    settings(shot.aspect)


def place(name: str, surface: Surface, material: "bpy.types.Material") -> "bpy.types.Object":
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(surface.points.tolist(), [], surface.quads.tolist())
    mesh.uv_layers.new(name="UVMap").data.foreach_set("uv", surface.uv.ravel())
    _weld(mesh)
    smooth(mesh)
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


def smooth(mesh: "bpy.types.Mesh") -> None:
    """Round where faces meet at less than 40 degrees, else an edge."""
    mesh.polygons.foreach_set("use_smooth", np.ones(len(mesh.polygons), bool))
    if hasattr(mesh, "use_auto_smooth"):  # Blender < 4.1
        mesh.use_auto_smooth, mesh.auto_smooth_angle = True, math.radians(40.0)
    else:
        mesh.set_sharp_from_angle(angle=math.radians(40.0))


def material(name: str, colour: Tuple[float, float, float], roughness: float, specular: float) -> "bpy.types.Material":
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    shader = next(node for node in made.node_tree.nodes if node.type == "BSDF_PRINCIPLED")
    shader.inputs["Base Color"].default_value = (*colour, 1.0)
    shader.inputs["Roughness"].default_value = roughness
    gloss = shader.inputs.get("Specular IOR Level") or shader.inputs["Specular"]  # renamed in Blender 4.0
    gloss.default_value = specular
    return made


def _backdrop(view: Frame, shot: Shot) -> None:
    """Paper rolled out under the piece and up behind it, in one wide curve."""
    size, bend = view.size, 1.9 * view.size
    angle = np.linspace(0.0, math.pi / 2.0, 33)
    back = 3.4 * size
    y = np.concatenate([[-7.0 * size], back - bend + bend * np.sin(angle), [back]])
    z = np.concatenate([[0.0], bend * (1.0 - np.cos(angle)), [7.0 * size]])
    points = np.array([[(x, a, b) for x in (-12.0 * size, 12.0 * size)] for a, b in zip(y, z)])
    sheet = grid(points, points[..., :2]).turned("z", shot.azimuth + 90.0)
    thing = place("backdrop", sheet, material("paper", (0.90, 0.896, 0.89), 0.95, 0.0))
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
    camera.lens, camera.clip_end = shot.lens, max(100.0, 10.0 * view.distance)
    camera.shift_x, camera.shift_y = view.shift
    bpy.context.scene.camera = _aim("camera", camera, view.target, view.away(shot.azimuth, shot.elevation) * view.distance)


def _aim(name: str, data: "bpy.types.ID", target: np.ndarray, offset: np.ndarray) -> "bpy.types.Object":
    thing = bpy.data.objects.new(name, data)
    thing.location = target + offset
    thing.rotation_euler = Vector(-offset).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(thing)
    return thing


def settings(aspect: Tuple[int, int]) -> None:
    """What an artist sees who opens the file; a render sets all of it again but the view transform."""
    scene = bpy.context.scene
    scale = max(1, _LONG_EDGE // max(aspect))
    scene.render.resolution_x, scene.render.resolution_y = aspect[0] * scale, aspect[1] * scale
    scene.render.resolution_percentage = 100
    scene.render.engine = "CYCLES"
    scene.view_settings.view_transform = "Standard"
    scene.view_settings.look = "None"
