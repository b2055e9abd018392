"""Woven cloth: two sets of round yarns that pass over and under each other as a draft says."""

from dataclasses import dataclass
from typing import Callable, Dict, Tuple

import numpy as np

from .field import clip, colour, grid, mix, noise, normals
from .pattern import Painted, Recipe

_SIZE = 512

Draft = Callable[[np.ndarray, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Cloth:
    """`yarns` per tile (a multiple of the draft's repeat); `draft(warp, weft)` is true where warp lies on top.

    `melange` is how much yarns differ in tone, `wander` how crooked they run, in yarn widths,
    `slub` how much their thickness varies.
    """

    seed: int
    tile: float
    yarns: int
    draft: Draft
    melange: float
    wander: float
    slub: float


def plain(warp: np.ndarray, weft: np.ndarray) -> np.ndarray:
    return (warp + weft) % 2 == 0


def hopsack(warp: np.ndarray, weft: np.ndarray) -> np.ndarray:
    return (warp // 2 + weft // 2) % 2 == 0


def twill(warp: np.ndarray, weft: np.ndarray) -> np.ndarray:
    return (warp + weft) % 4 < 2


def woven(cloth: Cloth, yarns: Dict[int, Tuple[str, str]]) -> Recipe:
    """Finishes are pairs of sRGB colours, warp and weft."""
    return Recipe(yarns, lambda: _paint(cloth, yarns))


def _paint(cloth: Cloth, yarns: Dict[int, Tuple[str, str]]) -> Painted:
    warp, weft, twist = _surfaces(cloth)
    on_top = warp > weft
    height = np.maximum(warp, weft)
    fuzz = noise(_SIZE, cloth.seed + 9, (0.003, 0.003), 2.0)
    tone = cloth.melange * _melange(cloth, on_top) + 0.05 * fuzz + 0.06 * twist
    depth = clip(0.58 + 0.46 * (height - height.min()) / (height.max() - height.min()), 0.0, 1.0)

    def diffuse(finish: int) -> np.ndarray:
        first, second = (colour(code) for code in yarns[finish])
        picture = mix(second, first, on_top.astype(float))
        return picture * (depth * (1.0 + tone))[..., None]

    pitch = cloth.tile / cloth.yarns
    relief = (height * 0.42 + 0.02 * fuzz + 0.03 * twist) * pitch
    return Painted(normals(relief, cloth.tile), clip(0.95 - 0.12 * depth + 0.01 * fuzz), diffuse)


def _surfaces(cloth: Cloth) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Heights of warp and weft in yarn widths, and the twist of whichever lies on top."""
    u, v = grid(_SIZE)
    x = u * cloth.yarns + cloth.wander * noise(_SIZE, cloth.seed, (0.03, 0.06), 2.6)
    y = v * cloth.yarns + cloth.wander * noise(_SIZE, cloth.seed + 1, (0.06, 0.03), 2.6)
    i, j = np.floor(x).astype(int), np.floor(y).astype(int)
    across, along = x - i - 0.5, y - j - 0.5
    thick_warp = 1.0 + cloth.slub * noise(_SIZE, cloth.seed + 2, (0.006, 0.15), 2.2)
    thick_weft = 1.0 + cloth.slub * noise(_SIZE, cloth.seed + 3, (0.15, 0.006), 2.2)
    warp = 0.34 * _passing(cloth, i, j, along, 0) + 0.5 * _round(across / thick_warp)
    weft = -0.34 * _passing(cloth, i, j, across, 1) + 0.5 * _round(along / thick_weft)
    lean = np.where(warp > weft, along + 0.8 * across, across + 0.8 * along)
    return warp, weft, np.sin(2.0 * np.pi * 2.0 * lean)


def _passing(cloth: Cloth, i: np.ndarray, j: np.ndarray, within: np.ndarray, axis: int) -> np.ndarray:
    """+1 where warp is above weft, -1 below, eased along one yarn between the crossings (axis 0: along the warp)."""
    step = np.where(within >= 0.0, 1, -1)
    here = np.where(cloth.draft(i, j), 1.0, -1.0)
    there = np.where(cloth.draft(i, j + step) if axis == 0 else cloth.draft(i + step, j), 1.0, -1.0)
    ease = 0.5 - 0.5 * np.cos(np.pi * np.abs(within))
    return here + (there - here) * ease


def _round(offset: np.ndarray) -> np.ndarray:
    return np.sqrt(clip(1.0 - (1.9 * offset) ** 2))


def _melange(cloth: Cloth, on_top: np.ndarray) -> np.ndarray:
    """Slow change of tone along each yarn."""
    along_warp = noise(_SIZE, cloth.seed + 5, (0.6 / cloth.yarns, 5.0 / cloth.yarns), 2.4)
    along_weft = noise(_SIZE, cloth.seed + 6, (5.0 / cloth.yarns, 0.6 / cloth.yarns), 2.4)
    return np.where(on_top, along_warp, along_weft)
