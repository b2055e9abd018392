"""Writes the bundle: the catalogue's text, maps, models. Whole or not at all."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Callable, Set

from .palette import PATTERNS
from .textures.png import write_png

_FINISH = re.compile(r"^\s*- \{id: (\d+), name:", re.MULTILINE)


def write_bundle(catalogue: Path, out: Path, models: Callable[[Path], None]) -> None:
    """Builds in `out`.part and renames. `models` is called with the folder for .blend files while maps are painted."""
    text = catalogue.read_text("utf-8")
    check_ids(text)
    part, old = (out.with_name(out.name + end) for end in (".part", ".old"))
    for leftover in (part, old):
        shutil.rmtree(leftover, ignore_errors=True)
    (part / "models").mkdir(parents=True)
    (part / "catalogue.yaml").write_text(text, "utf-8")
    with ThreadPoolExecutor(max_workers=2) as pool:
        painting = [pool.submit(_paint, name, part / "maps" / name) for name in PATTERNS]
        models(part / "models")
        for painted in as_completed(painting):
            painted.result()
    if out.exists():
        out.rename(old)
    part.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def check_ids(text: str) -> None:
    """Raises ValueError when the catalogue's finishes and the palette's are not the same ones."""
    listed = [int(number) for number in _FINISH.findall(text)]
    known: Set[int] = {finish for recipe in PATTERNS.values() for finish in recipe.finishes}
    if sorted(listed) != sorted(known):
        raise ValueError(f"finishes of the catalogue and of palette.py differ: {sorted(set(listed) ^ known) or 'one twice'}")


def _paint(name: str, folder: Path) -> None:
    recipe = PATTERNS[name]
    painted = recipe.paint()
    write_png(folder / "normal.png", painted.normal)
    write_png(folder / "roughness.png", painted.roughness)
    for finish in recipe.finishes:
        write_png(folder / str(finish) / "diffuse.png", painted.diffuse(finish))
