"""Finish -> Blender material. A material is named by everything that decides its looks, so equal finishes share
one, and a changed map or setting makes a new one instead of changing pictures behind our back."""
import hashlib
import os
from dataclasses import astuple
from typing import Optional

import bpy

from veneer.problem import FileUnavailable
from veneer.scene import Finish

# Beyond this many the oldest are dropped, or hundreds of large maps would pile up in one process.
MOST_KEPT = 64

_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF")


class Materials:
    """The materials of the model that is open now, least recently used first."""

    def __init__(self) -> None:
        self._kept: dict[str, bpy.types.Material] = {}

    def forget(self) -> None:
        """Opening another model drops all data-blocks; touching an old one afterwards would crash Blender."""
        self._kept.clear()

    def of(self, finish: Finish) -> bpy.types.Material:
        key = _key(finish)
        material = self._kept.pop(key, None) or _build(key, finish)
        self._kept[key] = material
        return material

    def drop_oldest(self, in_use: int) -> None:
        while len(self._kept) > max(MOST_KEPT, in_use):
            material = self._kept.pop(next(iter(self._kept)))
            images = {node.image for node in material.node_tree.nodes if node.type == "TEX_IMAGE"}
            bpy.data.materials.remove(material)
            for image in images:
                if image.users == 0:
                    bpy.data.images.remove(image)


def _key(finish: Finish) -> str:
    maps = tuple((name, path, _stamp(path)) for name, path in sorted(finish.maps.items()))
    # Blender cuts names at 63 bytes, hence a digest.
    return "finish " + hashlib.sha256(repr((finish.tile_mm, astuple(finish.surface), maps)).encode()).hexdigest()[:40]


def _image(path: str, is_colour: bool) -> bpy.types.Image:
    """Maps shared by the finishes of a pattern are loaded once. Also keyed by content: EEVEE would keep showing
    the old image of a file that was replaced."""
    key = "map " + hashlib.sha256(repr((path, _stamp(path), is_colour)).encode()).hexdigest()[:40]
    image = bpy.data.images.get(key)
    if image is None:
        image = bpy.data.images.load(path, check_existing=False)
        image.name = key
        if not is_colour:
            image.colorspace_settings.name = "Non-Color"
    return image


def _stamp(path: str) -> tuple[int, int]:
    try:
        stat = os.stat(path)
        with open(path, "rb") as file:
            start = file.read(4)
    except OSError as error:
        raise FileUnavailable(f"A map can't be read: {error}") from error
    if not start.startswith(_SIGNATURES):
        # Cycles would render it magenta and say nothing.
        raise FileUnavailable(f"The map {os.path.basename(path)} is no PNG, JPEG or WEBP file")
    return stat.st_size, stat.st_mtime_ns


def _build(name: str, finish: Finish) -> bpy.types.Material:
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    surface = tree.nodes.new("ShaderNodeBsdfPrincipled")
    output = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(surface.outputs["BSDF"], output.inputs["Surface"])
    placement = _placement(tree, finish.tile_mm)
    _link_maps(tree, placement, surface, finish)
    _set_surface(surface, finish)
    return material


def _placement(tree: bpy.types.NodeTree, tile_mm: float) -> bpy.types.NodeSocket:
    """Models are unwrapped in metres, so one scale serves every mesh of every model."""
    coordinates = tree.nodes.new("ShaderNodeTexCoord")
    mapping = tree.nodes.new("ShaderNodeMapping")
    mapping.inputs["Scale"].default_value = (1000 / tile_mm,) * 3
    tree.links.new(coordinates.outputs["UV"], mapping.inputs["Vector"])
    return mapping.outputs["Vector"]


def _link_maps(tree: bpy.types.NodeTree, placement: bpy.types.NodeSocket, surface: bpy.types.Node,
               finish: Finish) -> None:
    def colour_of(map_name: str, is_colour: bool) -> bpy.types.NodeSocket:
        node = tree.nodes.new("ShaderNodeTexImage")
        node.image = _image(finish.maps[map_name], is_colour)
        tree.links.new(placement, node.inputs["Vector"])
        return node.outputs["Color"]

    tree.links.new(colour_of("diffuse", True), surface.inputs["Base Color"])
    tree.links.new(colour_of("roughness", False), surface.inputs["Roughness"])
    normal = tree.nodes.new("ShaderNodeNormalMap")
    normal.inputs["Strength"].default_value = finish.surface.bump
    tree.links.new(colour_of("normal", False), normal.inputs["Color"])
    tree.links.new(normal.outputs["Normal"], surface.inputs["Normal"])


def _set_surface(surface: bpy.types.Node, finish: Finish) -> None:
    """Blender 4.0 renamed inputs of the Principled BSDF, and its new sheen is about twice as strong."""
    renewed = bpy.app.version >= (4, 0, 0)
    _input(surface, "Specular IOR Level", "Specular").default_value = finish.surface.specular
    _input(surface, "Sheen Weight", "Sheen").default_value = finish.surface.sheen * (0.5 if renewed else 1.0)
    surface.inputs["Metallic"].default_value = finish.surface.metallic
    sheen_roughness = _input(surface, "Sheen Roughness")
    if sheen_roughness:
        sheen_roughness.default_value = 0.4


def _input(node: bpy.types.Node, *names: str) -> Optional[bpy.types.NodeSocket]:
    return next((node.inputs[name] for name in names if name in node.inputs), None)
