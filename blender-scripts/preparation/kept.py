"""The camera and the lights that a file brings along, and the materials and the world that belong to its light.

They are copied out into a file of their own and from there into the clean one: that way nothing follows that is not
taken by name. On the way they lose what has no business in a photograph: drivers, motion, scripts, properties that
an artist or an add-on left, and pictures that lie outside of the file.
"""
from dataclasses import dataclass
from typing import Iterable, Optional

import bpy
from mathutils import Matrix, Vector

from preparation.bake import Part

# Names under which Cycles keeps its settings among an artist's properties.
_CYCLES = "cycles"
_READS_FILES = {"SCRIPT", "TEX_IES"}
_ALLOWED_LINKS = (bpy.types.Image, bpy.types.NodeTree)


@dataclass(frozen=True)
class Kept:
    """What they are called in the file at `path`."""

    path: str
    camera: str
    lights: tuple[str, ...]
    world: Optional[str]
    materials: tuple[str, ...]


def names(lights: int) -> tuple[str, ...]:
    """What the camera and that many lights are called in the clean file."""
    return ("camera", *(f"light-{number + 1}" for number in range(lights)))


def count_lights(graph: bpy.types.Depsgraph) -> int:
    return len(_lights(graph))


def take(scene: bpy.types.Scene, graph: bpy.types.Depsgraph, parts: Iterable[Part], path: str) -> Kept:
    """Writes them to `path`."""
    place = scene.camera.evaluated_get(graph).matrix_world.copy()
    camera = _still(scene.camera, place)
    _focus(camera.data, place, graph)
    lights = [_still(light, matrix) for light, matrix in _lights(graph)]
    used = {part.material for part in parts if part.material}
    materials = [material for material in bpy.data.materials if material.name in used]
    blocks = [camera, *lights, *materials] + ([scene.world] if scene.world else [])
    for block in blocks:
        _purge(block)
    bpy.data.libraries.write(path, set(blocks))
    return Kept(path, camera.name, tuple(light.name for light in lights), scene.world.name if scene.world else None,
                tuple(material.name for material in materials))


def put(kept: Kept, scene: bpy.types.Scene) -> dict[str, bpy.types.Material]:
    """Copies them into the open, empty file. Gives the materials by name."""
    with bpy.data.libraries.load(kept.path, link=False) as (_, wanted):
        wanted.objects = [kept.camera, *kept.lights]
        wanted.worlds = [kept.world] if kept.world else []
        wanted.materials = list(kept.materials)
    for thing, name in zip(wanted.objects, names(len(kept.lights))):
        thing.name = name
        scene.collection.objects.link(thing)
    scene.camera = wanted.objects[0]
    scene.world = wanted.worlds[0] if kept.world else None
    for text in list(bpy.data.texts):
        bpy.data.texts.remove(text)
    for library in list(bpy.data.libraries):
        # Emptied by the copying, but its mere name would be taken for a link to another file.
        bpy.data.libraries.remove(library)
    return dict(zip(kept.materials, wanted.materials))


def _lights(graph: bpy.types.Depsgraph) -> list[tuple[bpy.types.Object, Matrix]]:
    return [(instance.object.original, instance.matrix_world.copy()) for instance in graph.object_instances
            if instance.object.type == "LIGHT" and instance.show_self]


def _still(thing: bpy.types.Object, matrix: Matrix) -> bpy.types.Object:
    """A copy where the evaluated one stands, held by nothing."""
    still = bpy.data.objects.new("kept", thing.data.copy())
    still.matrix_world = matrix
    for name in ("visible_camera", "visible_diffuse", "visible_glossy", "visible_transmission",
                 "visible_volume_scatter", "visible_shadow"):
        if hasattr(still, name):
            setattr(still, name, getattr(thing, name))
    return still


def _focus(camera: bpy.types.Camera, matrix: Matrix, graph: bpy.types.Depsgraph) -> None:
    """What it is focused on doesn't come along, the distance to it does."""
    target = camera.dof.focus_object
    if target:
        away = target.evaluated_get(graph).matrix_world.translation - matrix.translation
        camera.dof.focus_distance = abs(away.dot((matrix.to_3x3() @ Vector((0, 0, -1))).normalized()))
        camera.dof.focus_object = None
    camera.background_images.clear()


def _purge(block: bpy.types.ID) -> None:
    block.animation_data_clear()
    for name in list(block.keys()):
        if not name.startswith(_CYCLES):
            del block[name]
    data = getattr(block, "data", None)
    if isinstance(data, bpy.types.ID):
        _purge(data)
    tree = getattr(block, "node_tree", None)
    if tree:
        _purge_nodes(tree, set())


def _purge_nodes(tree: bpy.types.NodeTree, seen: set[str]) -> None:
    if tree.name_full in seen:
        return
    seen.add(tree.name_full)
    tree.animation_data_clear()
    for node in list(tree.nodes):
        if node.type in _READS_FILES:
            tree.nodes.remove(node)
            continue
        for prop in node.bl_rna.properties:
            if prop.type == "POINTER" and not prop.is_readonly:
                _cut(node, prop.identifier, getattr(node, prop.identifier), seen)


def _cut(node: bpy.types.Node, name: str, linked: object, seen: set[str]) -> None:
    if isinstance(linked, bpy.types.Image) and not linked.packed_file:
        setattr(node, name, None)
    elif isinstance(linked, bpy.types.Image):
        linked.filepath_raw = ""
    elif isinstance(linked, bpy.types.NodeTree):
        _purge_nodes(linked, seen)
    elif isinstance(linked, bpy.types.ID) and not isinstance(linked, _ALLOWED_LINKS):
        setattr(node, name, None)
