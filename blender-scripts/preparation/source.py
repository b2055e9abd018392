"""Opens the uploaded file in Blender, tamed as before a render."""
import os
import posixpath
import re
from dataclasses import dataclass
from typing import Callable, Optional
from urllib.parse import unquote

import bmesh
import bpy
import numpy as np

from house.stage import smooth
from preparation import gltf, obj
from preparation.archive import Archive
from preparation.request import Request
from veneer.problem import ModelBroken
from veneer.tame import tame

_PACKED_BLEND = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
_VERSIONS = (re.compile(rb"BLENDER[-_][vV](\d)(\d\d)"), re.compile(rb"BLENDER\d\d-\d\dv(\d\d)(\d\d)"))


@dataclass(frozen=True)
class Source:
    """`metres` is what one unit of length in the open scene is, or none where the file doesn't say."""

    metres: Optional[float]


def open_source(request: Request) -> Source:
    """Raises ModelBroken when it is none that can be read."""
    opened = _open(request)
    scene = bpy.context.scene
    # Broken meshes crash what reads them; this is what mends them, where it can be done.
    for mesh in bpy.data.meshes:
        mesh.validate()
    tame(scene)
    return opened


def _open(request: Request) -> Source:
    if request.extension != "zip":
        return _read(request, request.file, request.extension, _no_other_file)
    with Archive(request.file) as archive:
        extension = archive.model.rsplit(".", 1)[-1].lower()
        model = archive.unpack(archive.model, os.path.join(request.folder, "packed." + extension))
        return _read(request, model, extension, lambda uri: _unpack_buffer(request, archive, uri))


def _read(request: Request, path: str, extension: str, buffers: gltf.Buffers) -> Source:
    target = os.path.join(request.folder, "Model." + extension)
    if extension == "blend":
        return _open_blend(path)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    if extension == "obj":
        return _import_obj(obj.tidy(path, target, request.most_objects), target)
    gltf.lighten(path, target, buffers)
    # Debian's Blender 3.4 imports glTF by a name that Debian's numpy has no more.
    if not hasattr(np, "bool"):
        np.bool = bool
    _import("glTF", lambda: bpy.ops.import_scene.gltf(filepath=target))
    return Source(1.0)


def _no_other_file(uri: str) -> str:
    raise ModelBroken(f"The glTF needs another file ({uri[:80]}). Upload both in one .zip, or export a .glb")


def _unpack_buffer(request: Request, archive: Archive, uri: str) -> str:
    name = posixpath.normpath(posixpath.join(posixpath.dirname(archive.model), unquote(uri)))
    if name not in archive:
        raise ModelBroken(f"The glTF needs another file ({uri[:80]}), which is not in the .zip")
    number = sum(1 for entry in os.listdir(request.folder) if entry.startswith("buffer-"))
    called = f"buffer-{number}.bin"
    archive.unpack(name, os.path.join(request.folder, called))
    return called


def _open_blend(path: str) -> Source:
    with open(path, "rb") as file:
        head = file.read(32)
    if not head.startswith((b"BLENDER", *_PACKED_BLEND)):
        raise ModelBroken("The file is no .blend")
    version = next((found for found in (pattern.match(head) for pattern in _VERSIONS) if found), None)
    if version:
        _refuse_newer(int(version[1]), int(version[2]))
    try:
        bpy.ops.wm.open_mainfile(filepath=path, load_ui=False, use_scripts=False)
    except RuntimeError as error:
        reason = str(error).strip().replace(path, "the file")
        raise ModelBroken(f"Blender can't open the model: {reason[:300]}") from error
    # In a packed file the version can't be seen from outside.
    _refuse_newer(*bpy.data.version[:2])
    return Source(bpy.context.scene.unit_settings.scale_length or 1.0)


def _refuse_newer(major: int, minor: int) -> None:
    if (major, minor) > bpy.app.version[:2]:
        raise ModelBroken(f"The file was saved by Blender {major}.{minor}, and {bpy.app.version_string} reads it "
                          f"here: parts of it would be lost. Export it as .glb, or save it with that version")


def _import_obj(tidied: obj.Tidied, path: str) -> Source:
    if "obj_import" in dir(bpy.ops.wm):
        known = bpy.ops.wm.obj_import.get_rna_type().properties.keys()
        wanted = {"validate_meshes": True, "use_split_objects": True}
        _import(".obj", lambda: bpy.ops.wm.obj_import(
            filepath=path, **{name: value for name, value in wanted.items() if name in known}))
    else:
        _import(".obj", lambda: bpy.ops.import_scene.obj(filepath=path))
    if not tidied.has_normals:
        _shade()
    return Source(None)


def _shade() -> None:
    """As an artist would who got faces without normals: turned to the outside, round where they meet flatly, and with
    large faces bending the small ones at their rim, not the other way round."""
    for thing in bpy.data.objects:
        if thing.type == "MESH":
            work = bmesh.new()
            work.from_mesh(thing.data)
            bmesh.ops.recalc_face_normals(work, faces=work.faces)
            work.to_mesh(thing.data)
            work.free()
            smooth(thing.data)
            thing.modifiers.new("weights", "WEIGHTED_NORMAL").keep_sharp = True


def _import(kind: str, run: Callable[[], object]) -> None:
    try:
        run()
    except RuntimeError as error:
        if "MemoryError" in str(error):
            raise MemoryError(f"The {kind} needs more memory than there is") from error
        # An importer in Python answers with its whole traceback, of which the end is the reason.
        lines = [line for line in str(error).splitlines() if line.strip()]
        reason = next((line for line in reversed(lines) if not line.startswith("Location:")), "no reason given")
        raise ModelBroken(f"Blender can't read the {kind}: {reason.strip()[:300]}") from error
