"""Boucle: a field of curled-up knots of yarn that push against each other, the highest one seen."""

from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np

from .field import clip, colour, mix, noise, normals
from .pattern import Painted, Recipe

_SIZE = 512


@dataclass(frozen=True)
class Knots:
    """`rows` x `rows` knots per tile of `tile` millimetres; each a curl of `yarn` millimetres thickness."""

    seed: int
    tile: float
    rows: int
    yarn: float


def boucle(knots: Knots, colours: Dict[int, Tuple[str, str]]) -> Recipe:
    """Finishes are pairs of sRGB colours: the crown of a knot, and the ground between knots."""
    return Recipe(colours, lambda: _paint(knots, colours))


def _paint(knots: Knots, colours: Dict[int, Tuple[str, str]]) -> Painted:
    height, shade = _field(knots)
    fuzz = noise(_SIZE, knots.seed + 1, (0.004, 0.004), 2.0)
    share = clip(height / np.quantile(height, 0.97))

    def diffuse(finish: int) -> np.ndarray:
        crown, ground = (colour(code) for code in colours[finish])
        picture = mix(ground * 0.86, crown, share**0.8)
        return picture * (1.0 + 0.035 * shade + 0.035 * fuzz)[..., None]

    return Painted(normals(0.45 * height + 0.03 * fuzz, knots.tile), clip(0.97 - 0.06 * share), diffuse)


def _field(knots: Knots) -> Tuple[np.ndarray, np.ndarray]:
    """Height in millimetres and a random tone per knot, both (size, size)."""
    random = np.random.default_rng(knots.seed)
    scale, pitch = knots.tile / _SIZE, knots.tile / knots.rows
    height, shade = np.zeros((_SIZE, _SIZE)), np.zeros((_SIZE, _SIZE))
    reach = int(np.ceil(1.05 * pitch / scale))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1] * scale
    for row in range(knots.rows):
        for column in range(knots.rows):
            # Every second row is set off by half a knot, then all are pushed about.
            offset = np.array([row, column + 0.5 * (row % 2)]) + random.uniform(-0.38, 0.38, 2)
            place = np.rint(offset * pitch / scale).astype(int)[:, None] + np.arange(-reach, reach + 1)
            patch = np.ix_(*(place % _SIZE))
            knot = _knot(knots.yarn, 0.5 * pitch * random.uniform(1.3, 1.8), random, x, y)
            higher = knot > height[patch]
            height[patch] = np.where(higher, knot, height[patch])
            shade[patch] = np.where(higher, random.standard_normal(), shade[patch])
    return height, shade


def _knot(yarn: float, radius: float, random: np.random.Generator, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A dome with the groove of a spiral in it, squeezed to an ellipse; zero outside. Millimetres."""
    turn, squeeze, hand = random.uniform(0.0, np.pi), random.uniform(0.7, 1.0), random.choice([-1.0, 1.0])
    a = x * np.cos(turn) + y * np.sin(turn)
    b = (y * np.cos(turn) - x * np.sin(turn)) / squeeze
    away = np.hypot(a, b)
    dome = np.sqrt(clip(1.0 - (away / radius) ** 2))
    groove = 0.5 + 0.5 * np.cos(2.0 * np.pi * away / yarn + hand * np.arctan2(b, a) + random.uniform(0.0, 6.3))
    return radius * random.uniform(0.75, 1.0) * dome * (0.74 + 0.26 * groove)
