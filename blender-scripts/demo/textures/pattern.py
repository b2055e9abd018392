"""What a painted pattern is: maps its finishes share, and a way to paint each finish."""

from dataclasses import dataclass
from typing import Callable, Dict

import numpy as np


@dataclass(frozen=True)
class Painted:
    """A pattern after painting: `normal` (h, w, 3), `roughness` (h, w), and `diffuse(finish id)` (h, w, 3) in sRGB."""

    normal: np.ndarray
    roughness: np.ndarray
    diffuse: Callable[[int], np.ndarray]


@dataclass(frozen=True)
class Recipe:
    """How to paint one pattern: `finishes` maps ids to colours, `paint` does the work when called."""

    finishes: Dict[int, tuple]
    paint: Callable[[], Painted]
