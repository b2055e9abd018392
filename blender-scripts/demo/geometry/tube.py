"""Round bars along a path that lies in a plane: legs, hoops, rails, piping."""

from typing import Sequence, Tuple, Union

import numpy as np

from house.surface import Surface, Vector, grid, unit


def tube(
    path: np.ndarray, radius: Union[float, np.ndarray], plane: Vector, closed: bool = False, cap: float = 0.0, steps: int = 24
) -> Surface:
    """A bar along `path` (n, 3) in the plane with normal `plane`; grain along the bar.

    `radius` is one number or one per point; `cap` rounds both ends off by that much. Seen along the
    bar with `plane` up, the grain meets itself on the right.
    """
    path, radius = np.asarray(path, float), np.broadcast_to(radius, len(path)).astype(float)
    if closed:
        path, radius = np.concatenate([path, path[:1]]), np.concatenate([radius, radius[:1]])
    tangent = _tangents(path, closed)
    if not closed:
        path, radius, tangent = _capped(path, radius, tangent, cap)
    side = unit(np.cross(tangent, np.array(plane)))
    other = np.cross(side, tangent)
    angle = np.linspace(0.0, 2.0 * np.pi, steps + 1)[None, :, None]
    circle = np.cos(angle) * side[:, None] + np.sin(angle) * other[:, None]
    points = path[:, None] + radius[:, None, None] * circle
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    around = angle[0, :, 0] * radius.max()
    return grid(points, np.stack(np.broadcast_arrays(along[:, None], around[None, :]), -1))


def straight(start: Vector, end: Vector, steps: int = 1) -> np.ndarray:
    """(steps + 1, 3)."""
    return np.linspace(np.array(start, float), np.array(end, float), steps + 1)


def bent(corners: Sequence[Tuple[float, ...]], radius: float, steps: int = 12) -> np.ndarray:
    """A path (n, 3) through corners, each bent to an arc of `radius`, as a pipe bender does."""
    corners = np.array(corners, float)
    path = [corners[:1]]
    for before, corner, after in zip(corners, corners[1:], corners[2:]):
        back, forth = unit(before - corner), unit(after - corner)
        half = 0.5 * np.arccos(np.clip(back @ forth, -1.0, 1.0))
        centre = corner + unit(back + forth) * radius / np.sin(half)
        start = corner + back * radius / np.tan(half) - centre
        end = corner + forth * radius / np.tan(half) - centre
        turn, share = np.pi - 2.0 * half, np.linspace(0.0, 1.0, steps + 1)[:, None]
        path.append(centre + (np.sin((1 - share) * turn) * start + np.sin(share * turn) * end) / np.sin(turn))
    return np.concatenate(path + [corners[-1:]])


def _tangents(path: np.ndarray, closed: bool) -> np.ndarray:
    steps = unit(np.diff(path, axis=0))
    first, last = (steps[-1:], steps[:1]) if closed else (steps[:1], steps[-1:])
    return unit(np.concatenate([first, steps]) + np.concatenate([steps, last]))


def _capped(path: np.ndarray, radius: np.ndarray, tangent: np.ndarray, cap: float) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Closes both ends: a quarter arc of `cap`, then a flat disc down to the middle."""
    angle = np.linspace(0.0, np.pi / 2.0, 6) if cap else np.zeros(1)
    inset, lift = cap * (1.0 - np.cos(angle)), cap * np.sin(angle)
    ends = []
    for at, sign in ((0, -1.0), (-1, 1.0)):
        radii = np.append(radius[at] - inset, 0.0)
        places = path[at] + sign * np.append(lift, cap)[:, None] * tangent[at]
        ends.append((places, radii, np.repeat(tangent[at][None], len(radii), 0)))
    (front, front_radii, front_tangent), (back, back_radii, back_tangent) = ends
    return (
        np.concatenate([front[::-1], path, back]),
        np.concatenate([front_radii[::-1], radius, back_radii]),
        np.concatenate([front_tangent[::-1], tangent, back_tangent]),
    )
