"""Finds where the camera must stand so that a piece fills its frame. Plain geometry, no Blender."""

from dataclasses import dataclass
from typing import Tuple

import numpy as np

_SENSOR = 36.0


@dataclass(frozen=True)
class Shot:
    """Where the camera stands: degrees, millimetres of lens, width : height, share of the frame to fill."""

    azimuth: float
    elevation: float
    lens: float
    aspect: Tuple[int, int]
    fill: float


@dataclass(frozen=True)
class Frame:
    """`target` (3,) the camera looks at from `distance`; `shift` moves the picture, `size` scales the studio. Metres."""

    target: np.ndarray
    distance: float
    shift: Tuple[float, float]
    size: float

    @staticmethod
    def away(azimuth: float, elevation: float) -> np.ndarray:
        """Unit vector (3,) towards a place given in degrees."""
        turn, rise = np.radians(azimuth), np.radians(elevation)
        return np.array([np.cos(turn) * np.cos(rise), np.sin(turn) * np.cos(rise), np.sin(rise)])


def frame(points: np.ndarray, shot: Shot) -> Frame:
    """Steps back until the points (n, 3) fill `shot.fill` of the frame's tighter side, then centres them by shift."""
    low, high = points.min(0), points.max(0)
    target, extent = (low + high) / 2.0, float((high - low).max())
    # A tall piece gets a larger studio, or its top would burn while its feet stand in the dark.
    size = max(extent, 1.6 * float(high[2] - low[2])) / 0.62
    near, far = 0.5 * extent, 40.0 * extent
    longer = max(shot.aspect)
    for _ in range(60):
        distance = 0.5 * (near + far)
        left, bottom, right, top = _bounds(points, target, distance, shot)
        across = (right - left) * (longer / shot.aspect[0])
        tight = max(across, (top - bottom) * longer / shot.aspect[1])
        near, far = (distance, far) if tight > shot.fill else (near, distance)
    return Frame(target, distance, ((left + right) / 2.0, (bottom + top) / 2.0), size)


def _bounds(points: np.ndarray, target: np.ndarray, distance: float, shot: Shot) -> Tuple[float, float, float, float]:
    """Left, bottom, right, top on the picture, in its longer edge and from its middle."""
    back = Frame.away(shot.azimuth, shot.elevation)
    right = np.cross([0.0, 0.0, 1.0], back)
    right /= np.linalg.norm(right)
    seen = points - (target + back * distance)
    # What is behind the camera is far outside of the frame.
    depth = np.maximum(-(seen @ back), 1e-9)
    x, y = (shot.lens / _SENSOR) * (seen @ right) / depth, (shot.lens / _SENSOR) * (seen @ np.cross(back, right)) / depth
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())
