"""Faces as plain arrays, so that what is done to them needs no Blender."""
from dataclasses import dataclass, replace
from typing import Optional, Sequence

import numpy as np


@dataclass(frozen=True)
class Shape:
    """`points` (n, 3); `corners` (c,) indices into them, face after face; `sizes` (f,) how many corners each face
    has; `smooth` (f,) whether it is shaded round; `uv` (c, 2) or none; `normals` (c, 3) where they don't follow from
    faces and `smooth`."""

    points: np.ndarray
    corners: np.ndarray
    sizes: np.ndarray
    smooth: np.ndarray
    uv: Optional[np.ndarray] = None
    normals: Optional[np.ndarray] = None

    @property
    def faces(self) -> int:
        return len(self.sizes)

    @property
    def starts(self) -> np.ndarray:
        """(f,) where each face's corners begin."""
        return np.cumsum(self.sizes) - self.sizes

    def bounds(self) -> tuple[np.ndarray, np.ndarray]:
        """Lowest and highest x, y, z of the points that faces use."""
        used = self.points[self.corners]
        return used.min(0), used.max(0)

    def moved(self, matrix: np.ndarray) -> "Shape":
        """By a 4 x 4 matrix. A mirroring one turns the faces round, so that their outside stays outside."""
        turn, normals = matrix[:3, :3], self.normals
        determinant = np.linalg.det(turn)
        if normals is not None:
            # A matrix that makes it flat has no inverse, and leaves no normals to speak of.
            normals = _unit(normals @ np.linalg.inv(turn)) if abs(determinant) > 1e-18 else None
        moved = replace(self, points=self.points @ turn.T + matrix[:3, 3], normals=normals)
        return moved._turned_round() if determinant < 0 else moved

    def scaled(self, factor: float) -> "Shape":
        return replace(self, points=self.points * factor)

    def only(self, chosen: np.ndarray) -> "Shape":
        """The faces that `chosen` (f,) says, and the points that they use."""
        corners = np.repeat(chosen, self.sizes)
        used, renumbered = np.unique(self.corners[corners], return_inverse=True)
        return Shape(self.points[used], renumbered, self.sizes[chosen], self.smooth[chosen],
                     _of(self.uv, corners), _of(self.normals, corners))

    def triangles(self) -> tuple[np.ndarray, np.ndarray]:
        """(t, 3) corners of a fan per face, and (t,) the face that each belongs to."""
        count = np.maximum(self.sizes - 2, 0)
        face = np.repeat(np.arange(self.faces), count)
        step = np.arange(len(face)) - np.repeat(np.cumsum(count) - count, count)
        first = self.starts[face]
        return np.stack([first, first + step + 1, first + step + 2], -1), face

    def _turned_round(self) -> "Shape":
        owner = np.repeat(np.arange(self.faces), self.sizes)
        within = np.arange(len(self.corners)) - self.starts[owner]
        back = self.starts[owner] + self.sizes[owner] - 1 - within
        return replace(self, corners=self.corners[back], uv=_of(self.uv, back), normals=_of(self.normals, back))


def joined(shapes: Sequence[Shape]) -> Shape:
    """One after another. Coordinates and normals that not all of them have are had by none."""
    if len(shapes) == 1:
        return shapes[0]
    first = np.cumsum([0] + [len(shape.points) for shape in shapes[:-1]])
    return Shape(
        np.concatenate([shape.points for shape in shapes]),
        np.concatenate([shape.corners + start for shape, start in zip(shapes, first)]),
        np.concatenate([shape.sizes for shape in shapes]),
        np.concatenate([shape.smooth for shape in shapes]),
        _all([shape.uv for shape in shapes]), _all([shape.normals for shape in shapes]))


def _all(arrays: list[Optional[np.ndarray]]) -> Optional[np.ndarray]:
    return None if any(array is None for array in arrays) else np.concatenate(arrays)


def _of(array: Optional[np.ndarray], chosen: np.ndarray) -> Optional[np.ndarray]:
    return None if array is None else array[chosen]


def _unit(vectors: np.ndarray) -> np.ndarray:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(length > 0, length, 1)
