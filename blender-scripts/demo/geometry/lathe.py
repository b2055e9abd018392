"""Profiles carried round a plan: discs, rings, bolsters, and slabs with rounded corners."""

from dataclasses import dataclass
from typing import Sequence, Tuple

import numpy as np

from house.surface import Surface, grid, joined

Profile = Sequence[Tuple[float, float]]


@dataclass(frozen=True)
class Plan:
    """A closed outline seen from above: `core` (n, 2) plus a profile's radius times `out` (n, 2). First = last."""

    core: np.ndarray
    out: np.ndarray


def circle(steps: int = 128, seam: float = 120.0) -> Plan:
    """The grain meets itself at the angle `seam`, in degrees: turn that away from the camera."""
    angle = np.radians(seam) + np.linspace(0.0, 2.0 * np.pi, steps + 1)
    out = np.stack([np.cos(angle), np.sin(angle)], -1)
    return Plan(np.zeros_like(out), out)


def rectangle(width: float, depth: float, corner: float, steps: int = 10) -> Plan:
    """Outline of width x depth where a profile reaches the radius `corner`."""
    corners = [(1, 1, 0.0), (-1, 1, 90.0), (-1, -1, 180.0), (1, -1, 270.0)]
    angle = np.radians(np.concatenate([start + np.linspace(0.0, 90.0, steps + 1) for _, _, start in corners] + [[0.0]]))
    signs = np.concatenate([np.repeat([[x, y]], steps + 1, 0) for x, y, _ in corners] + [[[1, 1]]])
    core = signs * np.array([width / 2.0 - corner, depth / 2.0 - corner])
    return Plan(core, np.stack([np.cos(angle), np.sin(angle)], -1))


def rounded(profile: Profile, radius: float, steps: int = 6) -> np.ndarray:
    """A profile (n, 2) whose inner corners became arcs; never longer than half a side."""
    corners = np.array(profile, float)
    path = [corners[:1]]
    for before, corner, after in zip(corners, corners[1:], corners[2:]):
        arms = [before - corner, after - corner]
        lengths = [np.linalg.norm(arm) for arm in arms]
        start, end = (corner + arm * (min(radius, 0.49 * length) / length) for arm, length in zip(arms, lengths))
        share = np.linspace(0.0, 1.0, steps + 1)[:, None]
        path.append((1 - share) ** 2 * start + 2 * share * (1 - share) * corner + share**2 * end)
    return np.concatenate(path + [corners[-1:]])


def ring(profile: np.ndarray, plan: Plan) -> Surface:
    """Bent from one strip: the grain runs round the plan."""
    points = _carried(profile, plan)
    return grid(points, _unrolled(points, _lengths(profile)))


def turned(profile: np.ndarray, plan: Plan) -> Surface:
    """Flat parts keep the grain (or weave) along x; the side is a band round the plan."""
    points = _carried(profile, plan)
    flat = np.abs(np.diff(profile[:, 0])) > np.abs(np.diff(profile[:, 1]))
    side = _unrolled(points, _lengths(profile))
    strips = []
    for row, is_flat in enumerate(flat):
        uv = points[..., :2] if is_flat else side
        strips.append(grid(points[row : row + 2], uv[row : row + 2]))
    return joined(*strips)


def filled(z: float, plan: Plan) -> Surface:
    """The rectangle a plan's core leaves open in a slab at height z."""
    low, high = plan.core.min(0), plan.core.max(0)
    x, y = np.meshgrid([low[0], high[0]], [low[1], high[1]])
    points = np.stack([x, y, np.full_like(x, z)], -1)
    return grid(points, points[..., :2])


def _carried(profile: np.ndarray, plan: Plan) -> np.ndarray:
    """(profile points, plan points, 3)."""
    outline = plan.core[None] + np.asarray(profile)[:, :1, None] * plan.out[None]
    height = np.broadcast_to(np.asarray(profile)[:, 1, None, None], outline.shape[:2] + (1,))
    return np.concatenate([outline, height], -1)


def _unrolled(points: np.ndarray, across: np.ndarray) -> np.ndarray:
    """u = length along the widest outline, v = `across` per row."""
    reach = np.linalg.norm(np.diff(points, axis=1), axis=2).sum(1)
    widest = points[np.argmax(reach)]
    return np.stack(np.broadcast_arrays(_lengths(widest)[None, :], across[:, None]), -1)


def _lengths(path: np.ndarray) -> np.ndarray:
    """How far along the path (n, d) each of its points lies: (n,)."""
    return np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
