"""What the worker asks for, as a frozen record, checked once at the border. Knows nothing of Blender.

It is the farm's preparation with a local path in place of the source's digest, plus the folder to write to:

    {"source": {"file": "/abs/cache/6c18.zip", "extension": "zip"}, "folder": "/abs/scratch",
     "aspect": "4:3", "pixels": 640, "most_objects": 500}
"""
import json
import re
from dataclasses import dataclass
from typing import Any

from veneer.problem import SceneInvalid

EXTENSIONS = ("blend", "glb", "gltf", "obj", "zip")


@dataclass(frozen=True)
class Request:
    """`pixels` are those of the pictures' longer edge."""

    file: str
    extension: str
    folder: str
    aspect: tuple[int, int]
    pixels: int
    most_objects: int

    @property
    def picture(self) -> tuple[int, int]:
        """Width and height."""
        longer = max(self.aspect)
        width, height = (max(1, round(self.pixels * edge / longer)) for edge in self.aspect)
        return width, height


def load(path: str) -> Request:
    try:
        with open(path, encoding="utf-8") as file:
            return parse(json.load(file))
    except (OSError, ValueError) as error:
        raise SceneInvalid(f"The request {path} can't be read: {error}") from error


def parse(tree: Any) -> Request:
    try:
        return Request(
            file=tree["source"]["file"],
            extension=_extension(tree["source"]["extension"]),
            folder=tree["folder"],
            aspect=_aspect(tree["aspect"]),
            pixels=_whole("pixels", tree["pixels"], 16, 4096),
            most_objects=_whole("most_objects", tree["most_objects"], 1, 10000))
    except (KeyError, TypeError, AttributeError) as error:
        raise SceneInvalid(f"The request lacks something or has it in another shape: {error!r}") from error


def _extension(value: Any) -> str:
    if value not in EXTENSIONS:
        raise SceneInvalid(f"source.extension is {value!r}, allowed are {', '.join(EXTENSIONS)}")
    return value


def _aspect(value: Any) -> tuple[int, int]:
    parts = re.fullmatch(r"([1-9][0-9]{0,3}):([1-9][0-9]{0,3})", value)
    if not parts:
        raise SceneInvalid(f"aspect is {value!r}, it must look like 4:3")
    return int(parts[1]), int(parts[2])


def _whole(name: str, value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise SceneInvalid(f"{name} is {value!r}, it must be a whole number from {least} to {most}")
    return value
