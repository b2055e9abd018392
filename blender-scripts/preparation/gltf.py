"""A glTF made lighter before Blender reads it: shapes, nodes, cameras and lights stay.

Finishes replace materials, so pictures go, and with them all that could be wrong with a picture. Motion goes
because a photograph has none. Nothing is left that names a file outside of the ones given.
"""
import json
import shutil
import struct
from typing import Any, BinaryIO, Callable

from veneer.problem import ModelBroken

_HEAD = struct.Struct("<4sII")
_CHUNK = struct.Struct("<I4s")
_PACKED = {"KHR_draco_mesh_compression": "Draco", "EXT_meshopt_compression": "meshopt"}
_OF_MATERIALS = ("KHR_materials_", "KHR_texture_", "EXT_texture_", "MSFT_texture_", "KHR_animation_")

Buffers = Callable[[str], str]


def lighten(path: str, target: str, buffers: Buffers) -> None:
    """Writes `target`. `buffers` turns a buffer's address, as it stands in the file, into the name of a file beside
    `target`, or refuses. Raises ModelBroken."""
    with open(path, "rb") as file, open(target, "xb") as light:
        if file.read(4) == b"glTF":
            _lighten_binary(file, light, buffers)
        else:
            file.seek(0)
            light.write(_lightened(file.read(), buffers))


def _lighten_binary(file: BinaryIO, light: BinaryIO, buffers: Buffers) -> None:
    file.seek(0)
    try:
        _, version, length = _HEAD.unpack(file.read(_HEAD.size))
        size, kind = _CHUNK.unpack(file.read(_CHUNK.size))
    except struct.error as error:
        raise ModelBroken("The .glb is cut short") from error
    if version != 2:
        raise ModelBroken(f"The .glb is of version {version}, only 2 can be read")
    text = file.read(size) if size <= length else b""
    if kind != b"JSON" or len(text) != size:
        raise ModelBroken("The .glb is broken: it doesn't begin with its description")
    text = _lightened(text, buffers)
    text += b" " * (-len(text) % 4)
    rest = length - _HEAD.size - _CHUNK.size - size
    light.write(_HEAD.pack(b"glTF", 2, _HEAD.size + _CHUNK.size + len(text) + rest))
    light.write(_CHUNK.pack(len(text), b"JSON") + text)
    start = light.tell()
    shutil.copyfileobj(file, light, 1 << 20)
    if light.tell() - start != rest:
        raise ModelBroken("The .glb is cut short")


def _lightened(text: bytes, buffers: Buffers) -> bytes:
    try:
        tree = json.loads(text.decode("utf-8-sig"))
        _strip(tree, buffers)
        return json.dumps(tree, separators=(",", ":")).encode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ModelBroken(f"The glTF is broken: {type(error).__name__}: {str(error)[:200]}") from error


def _strip(tree: dict[str, Any], buffers: Buffers) -> None:
    required = tree.pop("extensionsRequired", [])
    for name in {*required, *tree.get("extensionsUsed", [])} & _PACKED.keys():
        raise ModelBroken(f"The meshes of the glTF are packed by {_PACKED[name]}, which is not read here. Export it "
                          f"again without compression")
    required = [name for name in required if not name.startswith(_OF_MATERIALS)]
    if required:
        tree["extensionsRequired"] = required
    for name in ("images", "textures", "samplers", "animations"):
        tree.pop(name, None)
    tree["materials"] = [{"name": str(material.get("name", ""))} for material in tree.get("materials", [])]
    if not tree["materials"]:
        del tree["materials"]
    tree.get("extensions", {}).pop("KHR_materials_variants", None)
    for mesh in tree.get("meshes", []):
        for primitive in mesh["primitives"]:
            primitive.pop("extensions", None)
    for buffer in tree.get("buffers", []):
        if "uri" in buffer and not buffer["uri"].startswith("data:"):
            buffer["uri"] = buffers(buffer["uri"])
