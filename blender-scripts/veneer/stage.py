"""The open model: every mesh covered or hidden, by every job, so that nothing of the last one shows."""
import os

import bpy

from veneer.finish import Materials
from veneer.problem import FileUnavailable, ModelBroken
from veneer.scene import HIDDEN, Mesh, Scene
from veneer.tame import tame


class Stage:
    """Keeps one model open; another costs an open_mainfile, the same one nothing."""

    def __init__(self) -> None:
        self._open: tuple = ()
        self._materials = Materials()

    def open(self, path: str) -> bpy.types.Scene:
        try:
            stat = os.stat(path)
        except OSError as error:
            raise FileUnavailable(f"The model can't be read: {error}") from error
        wanted = (path, stat.st_size, stat.st_mtime_ns)
        if wanted != self._open:
            self._reopen(path)
            self._open = wanted
        scene = bpy.context.scene
        if scene.camera is None:
            raise ModelBroken("The model has no camera: set one as the scene's active camera")
        return scene

    def _reopen(self, path: str) -> None:
        self._open = ()
        self._materials.forget()
        try:
            bpy.ops.wm.open_mainfile(filepath=path, load_ui=False, use_scripts=False)
        except RuntimeError as error:
            reason = str(error).strip().replace(path, "the file")
            raise ModelBroken(f"Blender can't open the model: {reason}") from error
        tame(bpy.context.scene)

    def cover(self, scene: bpy.types.Scene, wanted: Scene) -> None:
        if all(mesh.finish == HIDDEN for mesh in wanted.meshes):
            raise ModelBroken("Every mesh is hidden, so there is nothing to see")
        shown = _renderable(scene)
        for mesh in wanted.meshes:
            for obj in _objects(scene, mesh):
                obj.hide_render = mesh.finish == HIDDEN
                obj.is_holdout = False
                if mesh.finish != HIDDEN:
                    if obj not in shown:
                        raise ModelBroken(f"Object {obj.name} of mesh {mesh.name} is in no collection that renders")
                    _cover(obj, self._materials.of(wanted.finishes[mesh.finish]))
        self._materials.drop_oldest(len(wanted.finishes))


def _objects(scene: bpy.types.Scene, mesh: Mesh) -> list[bpy.types.Object]:
    missing = [name for name in mesh.objects if name not in scene.objects]
    if missing or not mesh.objects:
        raise ModelBroken(f"Mesh {mesh.name} needs the object {', '.join(missing) or '(none named)'}, "
                          f"which the model doesn't have")
    objects = [scene.objects[name] for name in mesh.objects]
    for obj in objects:
        if not hasattr(obj.data, "materials"):
            raise ModelBroken(f"Object {obj.name} of mesh {mesh.name} is of type {obj.type}, "
                              f"which no material can cover")
    return objects


def _renderable(scene: bpy.types.Scene) -> set[bpy.types.Object]:
    """Objects that no collection above them hides; what the object says itself is ours to set."""
    found: set[bpy.types.Object] = set()

    def visit(layer: bpy.types.LayerCollection) -> None:
        if not layer.exclude and not layer.collection.hide_render:
            found.update(layer.collection.objects)
            for child in layer.children:
                visit(child)

    visit(scene.view_layers[0].layer_collection)
    return found


def _cover(obj: bpy.types.Object, material: bpy.types.Material) -> None:
    if not obj.material_slots:
        obj.data.materials.append(None)
    for slot in obj.material_slots:
        # On the object, because two objects may share their data and yet have different finishes.
        slot.link = "OBJECT"
        if slot.material != material:
            slot.material = material
