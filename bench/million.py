"""A product with 1,000,000 valid combinations, 100,000 of which have a picture.

A stool with four parts that are chosen freely: 10 woods x 10 metals x 100 fabrics x 100 leathers. The ready ones are
drawn evenly from all: there is no order in them that could be written shorter.
"""
import json
import random
import shutil
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Set, Tuple

MODEL = "kino-stool"
QUALITY = "sketch"
READY = 100_000
EDGE = 1024


@dataclass(frozen=True)
class Part:
    """A part with a mesh, a nature and the numbers of its finishes to itself."""

    name: str
    mesh: str
    objects: Tuple[str, ...]
    nature: str
    patterns: Tuple[str, ...]
    finishes: range

    def of_pattern(self, pattern: str) -> range:
        each = len(self.finishes) // len(self.patterns)
        first = self.patterns.index(pattern) * each
        return self.finishes[first:first + each]


FABRICS = ("mode", "meld", "bruma", "senda", "tarn")
LEATHERS = ("nappa", "aniline", "nubuck", "saddle", "grained")
PARTS = (Part("Frame", "frame", ("legs", "beams", "ring"), "wood", ("oak",), range(1001, 1011)),
         Part("Top", "top", ("seat",), "metal", ("powder",), range(2001, 2011)),
         Part("Insert", "insert", ("inlay",), "fabric", FABRICS, range(3001, 3101)),
         Part("Rim", "rim", ("rim",), "leather", LEATHERS, range(4001, 4101)))

Choice = Tuple[int, ...]

Step = Tuple[Part, Choice]


def combinations() -> int:
    size = 1
    for part in PARTS:
        size *= len(part.finishes)
    return size


def choice_at(number: int) -> Choice:
    """In the page's numbering: the last part's finishes change fastest."""
    finishes = []
    for part in reversed(PARTS):
        number, place = divmod(number, len(part.finishes))
        finishes.append(part.finishes[place])
    return tuple(reversed(finishes))


def render_name(choice: Choice) -> str:
    return "/".join([MODEL, *(f"{part.mesh}-{finish}" for part, finish in zip(PARTS, choice))])


def configuration(choice: Choice) -> str:
    return "-".join(f"{part.name}:{finish}" for part, finish in zip(PARTS, choice))


def ready() -> List[Choice]:
    """The usual combination, which the page opens with, and 99,999 others."""
    numbers = random.Random(1).sample(range(1, combinations()), READY - 1)
    return [choice_at(number) for number in [0, *numbers]]


def walk(pictures: List[Choice], clicks: int) -> List[Step]:
    """A way through the ready pictures: each step picks another finish for one part, fabric and leather in turn."""
    there: Set[Choice] = set(pictures)
    now, steps = pictures[0], []
    for number in range(clicks):
        place = 2 + number % 2
        others = [(*now[:place], finish, *now[place + 1:]) for finish in PARTS[place].finishes]
        now = random.Random(number).choice([other for other in others if other in there and other != now])
        steps.append((PARTS[place], now))
    return steps


def write_bundle(demo: Path, bundle: Path) -> None:
    """The demo's stool with other finishes: one tiny diffuse map each."""
    (bundle / "models").mkdir(parents=True)
    shutil.copy(demo / "models/kino-stool.blend", bundle / "models")
    for part in PARTS:
        for pattern in part.patterns:
            write_maps(bundle / "maps" / pattern, part.of_pattern(pattern))
    # JSON is YAML, too.
    (bundle / "catalogue.yaml").write_text(json.dumps(catalogue()), "utf-8")


def write_maps(folder: Path, finishes: range) -> None:
    folder.mkdir(parents=True)
    (folder / "normal.png").write_bytes(png((128, 128, 255), 8))
    (folder / "roughness.png").write_bytes(png((128, 128, 128), 8))
    for finish in finishes:
        (folder / str(finish)).mkdir()
        (folder / str(finish) / "diffuse.png").write_bytes(png(colour(finish), 8))


def colour(finish: int) -> Tuple[int, int, int]:
    draw = random.Random(finish)
    return draw.randrange(30, 230), draw.randrange(30, 230), draw.randrange(30, 230)


def png(rgb: Tuple[int, int, int], edge: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + bytes(rgb) * edge
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", edge, edge, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(row * edge)) + chunk(b"IEND", b""))


def catalogue() -> Dict:
    return {
        "format": 1,
        "natures": [{"id": part.nature, "name": part.nature.title()} for part in PARTS],
        "patterns": [pattern_entry(part, pattern) for part in PARTS for pattern in part.patterns],
        "models": [{"name": MODEL, "file": "models/kino-stool.blend", "aspect": "1:1",
                    "meshes": [{"name": part.mesh, "objects": part.objects} for part in PARTS]}],
        "products": [{"id": 1, "name": "Stool in a million ways", "model": MODEL, "styles": [
            {"name": "free", "parts": [{"name": part.name, "natures": [part.nature], "meshes": [part.mesh],
                                        "default": part.finishes[0]} for part in PARTS]}]}],
        "qualities": [{"name": QUALITY, "size": EDGE, "engine": "AUTO", "samples": 1, "denoise": False, "format": "PNG",
                       "compression": 15, "primary": True}]}


def pattern_entry(part: Part, pattern: str) -> Dict:
    return {"id": pattern, "nature": part.nature, "name": pattern.title(), "tile": 300,
            "maps": {"diffuse": "FINISH", "normal": "PATTERN", "roughness": "PATTERN"},
            "surface": {"specular": 0.3, "sheen": 0.0, "metallic": 0.0, "bump": 1.0},
            "finishes": [{"id": finish, "name": f"{pattern.title()} {finish % 1000:03}"}
                         for finish in part.of_pattern(pattern)]}
