"""Faces that lie in one another, as where a panel was covered from both sides: light can't tell which of them it
meets, and paints black stains. One of each pair is enough, as faces are seen from both sides.
"""
import numpy as np

from preparation.shape import Shape

# In parts of the whole, of the face's area, and of the squared length of its spread.
_NEAR, _SAME = 1e-4, 1e-3
_PARALLEL = 0.9999
# Twins follow each other when faces are sorted by place, but for others that happen to be as far.
_LOOKED_AT = 4
_ASKEW = np.array([0.5403, 0.2919, 0.7892])


def removed(shape: Shape) -> Shape:
    """Two faces are one when they share their plane, their middle, their area and how that is spread."""
    area, normal, centre = _planes(shape)
    low, high = shape.bounds()
    near = _NEAR * float((high - low).max())
    starts = shape.starts
    order = np.argsort(centre @ _ASKEW, kind="stable")
    keep = np.ones(shape.faces, bool)
    for step in range(1, min(_LOOKED_AT, shape.faces - 1) + 1):
        one, other = order[:-step], order[step:]
        twins = (np.abs(centre[one] - centre[other]).max(1) < near) & (area[one] > 0) & \
            (np.abs(area[one] - area[other]) < _SAME * area[one]) & \
            (np.abs((normal[one] * normal[other]).sum(1)) > _PARALLEL)
        for first, second in zip(one[twins].tolist(), other[twins].tolist()):
            if keep[first] and _alike(shape, starts, first, second, normal, centre):
                keep[second] = False
    return shape if keep.all() else shape.only(keep)


def _planes(shape: Shape) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each face the area (f,), the direction (f, 3) and the middle of its area (f, 3)."""
    corners, face = shape.triangles()
    triangle = shape.points[shape.corners[corners]]
    across = np.cross(triangle[:, 1] - triangle[:, 0], triangle[:, 2] - triangle[:, 0]) / 2
    whole = np.stack([np.bincount(face, across[:, i], shape.faces) for i in range(3)], -1)
    area = np.linalg.norm(whole, axis=1)
    normal = whole / np.maximum(area, 1e-30)[:, None]
    # Where a face is hollow, triangles of its fan lie outside of it and count against.
    share = (across * normal[face]).sum(1)
    middle = triangle.mean(1)
    centre = np.stack([np.bincount(face, share * middle[:, i], shape.faces) for i in range(3)], -1)
    return area, normal, centre / np.maximum(area, 1e-30)[:, None]


def _alike(shape: Shape, starts: np.ndarray, first: int, second: int, normal: np.ndarray, centre: np.ndarray) -> bool:
    spread = [_spread(shape.points[shape.corners[starts[face]:starts[face] + shape.sizes[face]]] - centre[face],
                      normal[face]) for face in (first, second)]
    return bool(np.abs(spread[0] - spread[1]).max() < _SAME * max(np.trace(spread[0]), 1e-30))


def _spread(ring: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """(3, 3) how the area of a face with corners (k, 3) lies about its middle: crossing slats share all but this."""
    triangle = np.stack([np.broadcast_to(ring[0], ring[1:-1].shape), ring[1:-1], ring[2:]], 1)
    share = np.cross(triangle[:, 1] - triangle[:, 0], triangle[:, 2] - triangle[:, 0]) @ normal / 24
    middle = 3 * triangle.mean(1)
    return np.einsum("t,tki,tkj->ij", share, triangle, triangle) + np.einsum("t,ti,tj->ij", share, middle, middle)
