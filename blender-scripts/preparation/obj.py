"""A Wavefront .obj before Blender reads it: its lines without those that name other files.

Only the names of materials matter, and those stand in the .obj itself: what the .mtl says of them is replaced by
finishes. So neither it nor a texture is ever opened.
"""
import os
from dataclasses import dataclass

_NAMES_FILES = (b"mtllib", b"call", b"csh", b"shadow_obj", b"trace_obj", b"maplib", b"usemap")


@dataclass(frozen=True)
class Tidied:
    """Whether the file says how its faces are shaded."""

    has_normals: bool


def tidy(path: str, target: str, most_objects: int) -> Tidied:
    """Writes `target`. Where groups stand in for objects, as some programs write it, they become objects."""
    has_objects = has_normals = False
    groups = set()
    with open(path, "rb") as file, open(target, "xb") as tidied:
        for line in file:
            word = line.split(None, 1)[:1]
            if word in ([b"v"], [b"f"], [b"vt"]):
                pass
            elif word == [b"vn"]:
                has_normals = True
            elif word == [b"o"]:
                has_objects = True
            elif word == [b"g"]:
                groups.add(line)
            elif word and word[0] in _NAMES_FILES:
                continue
            tidied.write(line)
    if not has_objects and 1 < len(groups) <= most_objects:
        _make_objects_of_groups(target)
    return Tidied(has_normals)


def _make_objects_of_groups(path: str) -> None:
    grouped = path + ".grouped"
    with open(path, "rb") as file, open(grouped, "xb") as target:
        for line in file:
            stripped = line.lstrip()
            target.write(b"o" + stripped[1:] if stripped.startswith((b"g ", b"g\t")) else line)
    os.replace(grouped, path)
