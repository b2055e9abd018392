"""Wood, plain-sawn: growth rings bent by slow noise, pores in the early wood. Grain runs along u."""

from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np

from .field import blurred, clip, colour, grid, mix, noise, normals
from .pattern import Painted, Recipe

_SIZE = 1024
_TILE = 600.0


@dataclass(frozen=True)
class Species:
    """The build of a wood. `rings` are per tile; amounts run from 0 to about 1."""

    seed: int
    rings: int
    bend: float
    contrast: float
    pores: float
    pore_length: int
    rays: float
    streaks: float
    gloss: float


@dataclass(frozen=True)
class Stain:
    """sRGB colours of the early wood, the late wood and the pores; `pore` is how strongly those show."""

    early: str
    late: str
    hole: str
    pore: float


def wood(species: Species, stains: Dict[int, Stain]) -> Recipe:
    return Recipe(stains, lambda: _paint(species, stains))


def _paint(species: Species, stains: Dict[int, Stain]) -> Painted:
    ring, early = _rings(species)
    pores = _pores(species, early)
    fibre = noise(_SIZE, species.seed + 4, (0.10, 0.0016), 2.2)
    streak = noise(_SIZE, species.seed + 5, (0.9, 0.045), 2.4)
    rays = clip(noise(_SIZE, species.seed + 8, (0.012, 0.0022), 2.6) - 1.3, 0.0, 1.5) * species.rays
    tone = clip(0.16 + species.contrast * ring + 0.045 * fibre + 0.13 * species.streaks * streak - 0.20 * rays)
    height = -0.06 * ring - 0.22 * pores + 0.010 * fibre

    def diffuse(finish: int) -> np.ndarray:
        stain = stains[finish]
        picture = mix(colour(stain.early), colour(stain.late), tone)
        picture *= (1.0 + 0.022 * fibre + 0.025 * streak)[..., None]
        return mix(picture, colour(stain.hole), pores * stain.pore)

    rough = species.gloss + 0.10 * ring + 0.14 * pores + 0.012 * fibre
    return Painted(normals(height, _TILE), rough, diffuse)


def _rings(species: Species) -> Tuple[np.ndarray, np.ndarray]:
    """Darkness of the growth rings (soft rise, sharp end) and how early the wood is, both 0..1."""
    _, v = grid(_SIZE)
    seed = species.seed
    slow = noise(_SIZE, seed, (1.5, 0.20), 3.6)
    quick = noise(_SIZE, seed + 1, (0.8, 0.03), 3.0)
    # Dense, straight rings at one side of the board, wide ones that open into cathedrals at the other.
    spread = v + 0.80 * np.sin(2.0 * np.pi * v) / (2.0 * np.pi)
    phase = spread * species.rings + species.bend * slow + 0.10 * quick
    phase = phase + 0.07 * noise(_SIZE, seed + 2, (1.2, 0.012), 2.6)
    index = np.floor(phase).astype(int) % species.rings
    within = phase - np.floor(phase)
    strength = np.random.default_rng(seed + 3).uniform(0.55, 1.0, species.rings)[index]
    end = clip((1.0 - within) / 0.10)
    ring = within**2.0 * end * end * (3.0 - 2.0 * end) * strength
    return ring, clip(1.0 - 1.6 * within)


def _pores(species: Species, early: np.ndarray) -> np.ndarray:
    """Short dashes along the grain, crowded where the wood is early."""
    random = np.random.default_rng(species.seed + 6)
    chance, depth = random.random(early.shape), random.uniform(0.15, 1.0, early.shape)
    pores = np.zeros_like(early)
    for share, length in ((0.7, species.pore_length), (0.3, species.pore_length * 2)):
        dots = (chance < species.pores * share * (0.25 + early)) * depth
        chance = np.roll(chance, 311, 1)
        pores += blurred(dots, np.hanning(length + 2)[None, 1:-1])
    return clip(pores)
