"""Boucle: thousands of little yarn loops thrown on the cloth, the highest one seen."""

from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np

from .field import clip, colour, mix, noise, normals
from .pattern import Painted, Recipe

_SIZE = 512


@dataclass(frozen=True)
class Loops:
    """`count` loops per tile with a mean `radius` and yarn thickness in millimetres."""

    seed: int
    tile: float
    count: int
    radius: float
    yarn: float


def boucle(loops: Loops, colours: Dict[int, Tuple[str, str]]) -> Recipe:
    """Finishes are pairs of sRGB colours: the crown of a loop, and the ground between loops."""
    return Recipe(colours, lambda: _paint(loops, colours))


def _paint(loops: Loops, colours: Dict[int, Tuple[str, str]]) -> Painted:
    height, shade = _throw(loops)
    fuzz = noise(_SIZE, loops.seed + 1, (0.004, 0.004), 2.0)
    slow = noise(_SIZE, loops.seed + 2, (0.03, 0.03), 2.4)
    share = clip(height / np.quantile(height, 0.97))

    def diffuse(finish: int) -> np.ndarray:
        crown, ground = (colour(code) for code in colours[finish])
        picture = mix(ground * 0.78, crown, share**0.7)
        return picture * (1.0 + 0.05 * shade + 0.035 * fuzz + 0.012 * slow)[..., None]

    return Painted(normals(0.75 * height + 0.03 * fuzz, loops.tile), clip(0.97 - 0.06 * share), diffuse)


def _throw(loops: Loops) -> Tuple[np.ndarray, np.ndarray]:
    """Height in millimetres and a random tone per loop, both (size, size)."""
    random = np.random.default_rng(loops.seed)
    scale = loops.tile / _SIZE
    height, shade = np.zeros((_SIZE, _SIZE)), np.zeros((_SIZE, _SIZE))
    reach = int(np.ceil((loops.radius * 1.5 + loops.yarn) / scale))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1] * scale
    for _ in range(loops.count):
        column, row = random.integers(0, _SIZE, 2)
        loop = _loop(loops, random, x, y)
        place = np.ix_((row + np.arange(-reach, reach + 1)) % _SIZE, (column + np.arange(-reach, reach + 1)) % _SIZE)
        higher = loop > height[place]
        height[place] = np.where(higher, loop, height[place])
        shade[place] = np.where(higher, random.standard_normal(), shade[place])
    return height, shade


def _loop(loops: Loops, random: np.random.Generator, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """One tilted ring of yarn, squeezed to an ellipse; zero outside."""
    turn, squeeze = random.uniform(0.0, np.pi), random.uniform(0.55, 1.0)
    radius = loops.radius * random.uniform(0.75, 1.25)
    a = x * np.cos(turn) + y * np.sin(turn)
    b = (y * np.cos(turn) - x * np.sin(turn)) / squeeze
    off = (np.hypot(a, b) - radius) / (0.5 * loops.yarn)
    body = np.sqrt(clip(1.0 - off * off)) * 0.5 * loops.yarn
    lift = random.uniform(0.2, 1.0) * loops.yarn + 0.25 * loops.yarn * a / radius
    return np.where(body > 0.0, body + lift, 0.0)
