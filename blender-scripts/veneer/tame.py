"""Takes from an opened model what it has no business with: scripts, other files, and doing anything but one picture.

Scripts are off when a file is opened (--disable-autoexec, use_scripts=False). That leaves drivers and registered texts
dead, but not Freestyle, whose Python runs during a render, nor nodes and caches that write files.
"""
from typing import Iterator

import bpy

from veneer.problem import ModelBroken


def tame(scene: bpy.types.Scene) -> None:
    """Raises ModelBroken where the picture would not be the one that the artist saw."""
    _refuse_links()
    _refuse_simulations(scene)
    # Simulations keep their caches on disk, wherever the file says.
    for cache in _caches():
        cache.use_disk_cache = cache.use_external = False
    _switch_off(scene)
    for layer in scene.view_layers:
        # A layer may override the samples and every material.
        for name, value in (("use_freestyle", False), ("samples", 0), ("material_override", None)):
            if hasattr(layer, name):
                setattr(layer, name, value)


def _refuse_links() -> None:
    if bpy.data.libraries:
        names = ", ".join(library.filepath for library in bpy.data.libraries)[:200]
        raise ModelBroken(f"The model links to other files ({names}), which a render can't see. In Blender: "
                          f"Object > Relations > Make Local > All, then save it again")


def _refuse_simulations(scene: bpy.types.Scene) -> None:
    # Touching this one's switch ends Blender 3.4 with a segmentation fault.
    if scene.rigidbody_world and scene.rigidbody_world.point_cache.use_disk_cache:
        raise ModelBroken("The scene keeps its rigid bodies' cache on disk. Bake them to keyframes, then save it again")
    for obj in bpy.data.objects:
        if any(modifier.type == "FLUID" for modifier in obj.modifiers):
            raise ModelBroken(f"Object {obj.name} has a fluid simulation, which writes files as it renders. "
                              f"Apply or remove its modifier")


def _caches() -> Iterator[bpy.types.PointCache]:
    """Of cloth, soft bodies, particles and dynamic paint."""
    for obj in bpy.data.objects:
        canvases = [getattr(modifier, "canvas_settings", None) for modifier in obj.modifiers]
        surfaces = [surface for canvas in canvases if canvas for surface in canvas.canvas_surfaces]
        for owner in (*obj.modifiers, *obj.particle_systems, *surfaces):
            if getattr(owner, "point_cache", None):
                yield owner.point_cache


def _switch_off(scene: bpy.types.Scene) -> None:
    render = scene.render
    for owner, name, value in (
            (render, "use_freestyle", False), (render, "use_compositing", False), (render, "use_sequencer", False),
            (render, "use_render_cache", False), (render, "use_simplify", False), (scene, "use_nodes", False),
            (scene, "compositing_node_group", None), (scene, "background_set", None)):
        if hasattr(owner, name):
            setattr(owner, name, value)
