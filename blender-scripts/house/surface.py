"""A surface of quads and what can be done with one."""

from dataclasses import dataclass, replace
from typing import Tuple

import numpy as np


@dataclass(frozen=True)
class Surface:
    """`points` (n, 3), `quads` (m, 4) indices into them, `uv` (m, 4, 2) per corner. Metres all.

    Points that coincide, at seams and poles, are welded by whoever turns it into a mesh.
    """

    points: np.ndarray
    quads: np.ndarray
    uv: np.ndarray

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Surface":
        return replace(self, points=self.points + np.array([x, y, z]))

    def turned(self, axis: str, degrees: float) -> "Surface":
        """Rotated about the x, y or z axis through the origin, counter-clockwise seen from its tip."""
        return replace(self, points=self.points @ rotation(axis, degrees).T)

    def shifted(self, u: float, v: float) -> "Surface":
        """Cut from another place of the board or roll."""
        return replace(self, uv=self.uv + np.array([u, v]))


def rotation(axis: str, degrees: float) -> np.ndarray:
    """(3, 3)."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    first, second = {"x": (1, 2), "y": (2, 0), "z": (0, 1)}[axis]
    matrix = np.eye(3)
    matrix[first, first] = matrix[second, second] = cos
    matrix[second, first], matrix[first, second] = sin, -sin
    return matrix


def grid(points: np.ndarray, uv: np.ndarray) -> Surface:
    """A sheet from points (rows, columns, 3) and uv (rows, columns, 2)."""
    rows, columns = points.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    return Surface(points.reshape(-1, 3), quads, uv.reshape(-1, 2)[quads])


def joined(*surfaces: Surface) -> Surface:
    starts = np.cumsum([0] + [len(surface.points) for surface in surfaces[:-1]])
    return Surface(
        np.concatenate([surface.points for surface in surfaces]),
        np.concatenate([surface.quads + start for surface, start in zip(surfaces, starts)]),
        np.concatenate([surface.uv for surface in surfaces]),
    )


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


Vector = Tuple[float, float, float]
