"""The open scene as a render would show it: every visible thing with faces, as shapes of one material each.

Modifiers, instances, curves and texts become faces; parents and transforms become places in metres of the world.
"""
from dataclasses import dataclass, field, replace
from typing import Iterator, Mapping, Optional

import bpy
import numpy as np

from preparation.names import Names, clean
from preparation.shape import Shape, joined
from veneer.problem import ModelBroken

MOST_FACES = 20_000_000
_FACES = {"MESH", "CURVE", "SURFACE", "FONT", "META"}
_NO_FACES = {"VOLUME": "a volume", "CURVES": "hair", "POINTCLOUD": "a cloud of points", "GPENCIL": "a drawing",
             "GREASEPENCIL": "a drawing"}
# What decides who sees an object, for scenes that keep their own light.
_FLAGS = ("visible_camera", "visible_diffuse", "visible_glossy", "visible_transmission", "visible_volume_scatter",
          "visible_shadow", "is_shadow_catcher")


@dataclass(frozen=True)
class Part:
    """An object of the prepared model. `is_own` says that its coordinates are those of the file."""

    name: str
    material: Optional[str]
    shape: Shape
    flags: Mapping[str, bool]
    is_own: bool = False


@dataclass
class Baked:
    """`split` names the objects that had several materials; `left_out` says what has no faces to cover."""

    parts: list[Part] = field(default_factory=list)
    split: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@dataclass
class _Thing:
    name: str
    flags: Mapping[str, bool]
    by_material: dict[Optional[str], list[Shape]] = field(default_factory=dict)


def show_as_rendered(scene: bpy.types.Scene) -> bpy.types.Depsgraph:
    """Evaluates the scene with what a render hides hidden, and with the detail of a render."""
    for collection in bpy.data.collections:
        collection.hide_viewport = collection.hide_render
    layer = bpy.context.view_layer
    _show(layer.layer_collection)
    for thing in layer.objects:
        thing.hide_set(False)
        thing.hide_viewport = thing.hide_render
        for modifier in thing.modifiers:
            modifier.show_viewport = modifier.show_render
            for seen, rendered in (("levels", "render_levels"), ("steps", "render_steps")):
                if hasattr(modifier, rendered):
                    setattr(modifier, seen, getattr(modifier, rendered))
        if getattr(thing.data, "render_resolution_u", 0):
            thing.data.resolution_u = thing.data.render_resolution_u
    graph = bpy.context.evaluated_depsgraph_get()
    graph.update()
    return graph


def _show(layer: bpy.types.LayerCollection) -> None:
    layer.hide_viewport = False
    for child in layer.children:
        _show(child)


def bake(graph: bpy.types.Depsgraph, taken: set[str], most_objects: int) -> Baked:
    """Parts with names that are not `taken`. Raises ModelBroken when there are none or too many."""
    things = _Things()
    for instance in graph.object_instances:
        things.gather(instance)
    count = sum(len(thing.by_material) for thing in things.found.values())
    if not count:
        raise ModelBroken("The file has no mesh in it that a render shows.")
    if count > most_objects:
        raise ModelBroken(f"The file has {count} objects, counted by material, and more than {most_objects} can't be "
                          f"told apart. Join those that always get the same finish")
    names, baked = Names(taken), Baked(left_out=things.left_out)
    for thing in things.found.values():
        several = len(thing.by_material) > 1
        if several:
            baked.split.append(clean(thing.name))
        for material, shapes in thing.by_material.items():
            name = names.of(thing.name, (material or "no material") if several else None)
            baked.parts.append(Part(name, material, _sound(name, joined(shapes)), thing.flags))
    return baked


class _Things:
    """What the scene shows, by object, and what it shows that has no faces."""

    def __init__(self) -> None:
        self.found: dict[tuple, _Thing] = {}
        self.left_out: list[str] = []
        self._faces = 0

    def gather(self, instance: bpy.types.DepsgraphObjectInstance) -> None:
        seen = instance.object
        if seen.type in _NO_FACES:
            self.left_out.append(f"{clean(seen.name)} ({_NO_FACES[seen.type]})")
        elif seen.type in _FACES and instance.show_self:
            self._add(instance)

    def _add(self, instance: bpy.types.DepsgraphObjectInstance) -> None:
        owner = _owner(instance)
        # An empty that shows a collection shows objects of their own; what others scatter is a part of them.
        is_apart = owner.type == "EMPTY"
        key = (owner.name, tuple(instance.persistent_id) if is_apart else ())
        named = instance.object.original if is_apart else owner
        matrix = np.array(instance.matrix_world)
        for material, shape in self._shapes(instance.object):
            thing = self.found.get(key) or self.found.setdefault(key, _Thing(named.name, _flags(named)))
            thing.by_material.setdefault(material, []).append(shape.moved(matrix))

    def _shapes(self, thing: bpy.types.Object) -> Iterator[tuple[Optional[str], Shape]]:
        """By material, in the object's own space."""
        mesh = thing.data if thing.type == "MESH" else thing.to_mesh()
        if not mesh:
            return
        self._faces += len(mesh.polygons)
        if self._faces > MOST_FACES:
            raise ModelBroken(f"The file has more than {MOST_FACES // 1_000_000} million faces as it is rendered. "
                              f"Perhaps a modifier makes more for the render than one sees in Blender")
        yield from _by_material(thing, mesh)
        if thing.type != "MESH":
            thing.to_mesh_clear()


def _flags(thing: bpy.types.Object) -> dict[str, bool]:
    return {flag: getattr(thing, flag) for flag in _FLAGS if hasattr(thing, flag)}


def _owner(instance: bpy.types.DepsgraphObjectInstance) -> bpy.types.Object:
    return (instance.parent if instance.is_instance else instance.object).original


def _by_material(thing: bpy.types.Object, mesh: bpy.types.Mesh) -> Iterator[tuple[Optional[str], Shape]]:
    if not len(mesh.polygons):
        return
    slots = [slot.material for slot in thing.material_slots]
    slots = slots if len(slots) >= len(mesh.materials) else list(mesh.materials)
    names = [material.name if material else None for material in slots] or [None]
    index = np.clip(_get(mesh.polygons, "material_index", 1, np.int32), 0, len(names) - 1)
    used = {names[number]: None for number in np.unique(index)}
    shape = _shape(mesh, len(used) > 1)
    for name in used:
        chosen = np.isin(index, [number for number, other in enumerate(names) if other == name])
        yield name, shape if len(used) == 1 else shape.only(chosen)


def _shape(mesh: bpy.types.Mesh, will_be_cut: bool) -> Shape:
    sizes = _get(mesh.polygons, "loop_total", 1, np.int32).astype(np.int64)
    # Faces need not stand in the order of their corners.
    starts = np.cumsum(sizes) - sizes
    order = np.repeat(_get(mesh.polygons, "loop_start", 1, np.int32) - starts, sizes) + np.arange(sizes.sum())
    smooth = _get(mesh.polygons, "use_smooth", 1, bool)
    layer = next((layer for layer in mesh.uv_layers if layer.active_render), None)
    return Shape(
        points=_get(mesh.vertices, "co", 3, np.float32).astype(np.float64),
        corners=_get(mesh.loops, "vertex_index", 1, np.int32)[order].astype(np.int64),
        sizes=sizes,
        smooth=smooth,
        uv=_get(layer.data, "uv", 2, np.float32)[order] if layer and len(layer.data) == len(order) else None,
        normals=_normals(mesh)[order] if _has_own_normals(mesh) or (will_be_cut and smooth.any()) else None)


def _has_own_normals(mesh: bpy.types.Mesh) -> bool:
    """Such as don't follow from the faces and whether each is smooth."""
    return mesh.has_custom_normals or getattr(mesh, "use_auto_smooth", False) or \
        getattr(mesh, "normals_domain", "") == "CORNER"


def _normals(mesh: bpy.types.Mesh) -> np.ndarray:
    if hasattr(mesh, "calc_normals_split"):  # Blender < 4.1
        mesh.calc_normals_split()
        return _get(mesh.loops, "normal", 3, np.float32)
    return _get(mesh.corner_normals, "vector", 3, np.float32)


def _get(collection: bpy.types.bpy_prop_collection, name: str, width: int, kind: type) -> np.ndarray:
    values = np.empty(len(collection) * width, kind)
    collection.foreach_get(name, values)
    return values.reshape(-1, width) if width > 1 else values


def _sound(name: str, shape: Shape) -> Shape:
    if not np.isfinite(shape.points[shape.corners]).all():
        raise ModelBroken(f"Object {name} has points that are nowhere (not a number). In Blender: Mesh > Clean Up")
    if not np.isfinite(shape.points).all():
        shape = replace(shape, points=np.nan_to_num(shape.points, posinf=0.0, neginf=0.0))
    return shape
