"""A board with rounded edges, its grain wrapped over them."""

import numpy as np

from house.surface import Surface, Vector, grid, joined, unit


def board(size: Vector, radius: float, grain: str = "x", steps: int = 5) -> Surface:
    """A box of `size` about the origin with edges of `radius`; the grain runs along the axis named."""
    half = np.array(size) / 2.0
    return joined(*(_side(half, radius, axis, sign, "xyz".index(grain), steps) for axis in range(3) for sign in (-1, 1)))


def _side(half: np.ndarray, radius: float, axis: int, sign: int, grain: int, steps: int) -> Surface:
    first, second = [other for other in range(3) if other != axis]
    flat = np.zeros((2 * steps + 2, 2 * steps + 2, 3))
    flat[..., first] = _knots(half[first], radius, steps)[:, None]
    flat[..., second] = _knots(half[second], radius, steps)[None, :]
    flat[..., axis] = sign * half[axis]
    core = np.clip(flat, radius - half, half - radius)
    points = core + radius * unit(flat - core)
    if grain == axis:
        along, across = second, first
    else:
        along, across = (first, second) if grain == first else (second, first)
    # A narrow side goes on where the wide one ended, as on a board that was sawn, not veneered.
    wrap = 0.0 if axis == 2 else sign * half[axis]
    return grid(points, np.stack([flat[..., along], flat[..., across] + wrap], -1))


def _knots(half: float, radius: float, steps: int) -> np.ndarray:
    """Places on an edge of the sharp box that become even steps on the rounded one."""
    bend = half - radius + radius * np.tan(np.linspace(0.0, np.pi / 4.0, steps + 1))
    return np.concatenate([-bend[::-1], bend])
