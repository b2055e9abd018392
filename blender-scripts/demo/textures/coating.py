"""Quiet surfaces of one colour: linoleum, dyed mdf, powder coat, brushed metal."""

from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np

from .field import colour, noise, normals
from .pattern import Painted, Recipe


@dataclass(frozen=True)
class Coating:
    """A coat of one colour. `grain` is the share of a tile that a speck covers along u and v.

    `relief` is the height of the grain in millimetres, `mottle` how much the colour varies.
    """

    seed: int
    size: int
    tile: float
    grain: Tuple[float, float]
    relief: float
    mottle: float
    cloud: float
    roughness: float


def coating(coat: Coating, colours: Dict[int, str]) -> Recipe:
    return Recipe(colours, lambda: _paint(coat, colours))


def _paint(coat: Coating, colours: Dict[int, str]) -> Painted:
    speck = noise(coat.size, coat.seed, coat.grain, 2.2)
    cloud = noise(coat.size, coat.seed + 1, (0.10, 0.05), 2.6)
    shade = (1.0 + coat.mottle * speck + coat.cloud * cloud)[..., None]

    def diffuse(finish: int) -> np.ndarray:
        # The small sum keeps specks alive on black, where a factor alone would round to nothing.
        return colour(colours[finish]) * shade + 0.25 * coat.mottle * speck[..., None]

    rough = coat.roughness + 0.025 * speck + 0.015 * cloud
    return Painted(normals(coat.relief * speck, coat.tile), rough, diffuse)
