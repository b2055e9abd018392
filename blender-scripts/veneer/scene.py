"""The scene file as frozen records, checked once at the border. Knows nothing of Blender.

It is the farm's job spec with local paths in place of file digests, plus the path of the picture to write.
"""
import json
from dataclasses import dataclass
from typing import Any, Mapping

from veneer.problem import PictureTooLarge, SceneInvalid

ENGINES = ("CYCLES", "EEVEE")
FORMATS = ("PNG", "JPEG", "WEBP")
MAPS = ("diffuse", "normal", "roughness")
HIDDEN = 0
MOST_PIXELS = 1 << 26


@dataclass(frozen=True)
class Surface:
    specular: float
    sheen: float
    metallic: float
    bump: float


@dataclass(frozen=True)
class Finish:
    """One tile of the maps covers `tile_mm` millimetres; `maps` are absolute paths by name."""

    id: int
    tile_mm: float
    surface: Surface
    maps: Mapping[str, str]


@dataclass(frozen=True)
class Mesh:
    """A named part of the model: the objects that form it, and the finish that covers them (0 = hidden)."""

    name: str
    objects: tuple[str, ...]
    finish: int


@dataclass(frozen=True)
class Quality:
    engine: str
    samples: int
    denoise: bool
    format: str
    compression: int


@dataclass(frozen=True)
class Scene:
    model: str
    meshes: tuple[Mesh, ...]
    finishes: Mapping[int, Finish]
    quality: Quality
    width: int
    height: int
    output: str


def load(path: str) -> Scene:
    try:
        with open(path, encoding="utf-8") as file:
            return parse(json.load(file))
    except (OSError, ValueError) as error:
        raise SceneInvalid(f"The scene file {path} can't be read: {error}") from error


def parse(tree: Any) -> Scene:
    try:
        scene = Scene(
            model=tree["model"]["file"],
            meshes=tuple(_mesh(mesh) for mesh in tree["meshes"]),
            finishes={finish["id"]: _finish(finish) for finish in tree["finishes"]},
            quality=_quality(tree["quality"]),
            width=_whole("picture.width", tree["picture"]["width"], 1, 16384),
            height=_whole("picture.height", tree["picture"]["height"], 1, 16384),
            output=tree["output"])
    except (KeyError, TypeError, AttributeError) as error:
        raise SceneInvalid(f"The scene file lacks something or has it in another shape: {error!r}") from error
    if scene.width * scene.height > MOST_PIXELS:
        raise PictureTooLarge(f"The picture shall have {scene.width} x {scene.height} pixels, "
                              f"which is more than {MOST_PIXELS} in all")
    for mesh in scene.meshes:
        if mesh.finish != HIDDEN and mesh.finish not in scene.finishes:
            raise SceneInvalid(f"Mesh {mesh.name} wants finish {mesh.finish}, which the scene doesn't describe")
    return scene


def _mesh(tree: Any) -> Mesh:
    return Mesh(tree["name"], tuple(tree["objects"]), _whole("finish", tree["finish"], 0, 2**31 - 1))


def _finish(tree: Any) -> Finish:
    surface = Surface(**{name: float(tree["surface"][name]) for name in ("specular", "sheen", "metallic", "bump")})
    if not 0 < float(tree["tile_mm"]):
        raise SceneInvalid(f"Finish {tree['id']} has a tile of {tree['tile_mm']} mm, it must be more than 0")
    return Finish(tree["id"], float(tree["tile_mm"]), surface, {name: tree["maps"][name] for name in MAPS})


def _quality(tree: Any) -> Quality:
    return Quality(
        engine=_one_of("quality.engine", tree["engine"], ENGINES),
        samples=_whole("quality.samples", tree["samples"], 1, 65536),
        denoise=bool(tree["denoise"]),
        format=_one_of("quality.format", tree["format"], FORMATS),
        compression=_whole("quality.compression", tree["compression"], 0, 100))


def _one_of(name: str, value: Any, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise SceneInvalid(f"{name} is {value!r}, allowed are {', '.join(allowed)}")
    return value


def _whole(name: str, value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise SceneInvalid(f"{name} is {value!r}, it must be a whole number from {least} to {most}")
    return value
