"""A piece of furniture, ready for the studio."""

from dataclasses import dataclass
from typing import Mapping, Tuple

from ..geometry.surface import Surface


@dataclass(frozen=True)
class Shot:
    """Where the camera stands: degrees, millimetres of lens, width : height, share of the frame to fill."""

    azimuth: float
    elevation: float
    lens: float
    aspect: Tuple[int, int]
    fill: float


@dataclass(frozen=True)
class Piece:
    """`objects` by name as `catalogue.yaml` gathers them to meshes; all of them, also those that never meet."""

    name: str
    objects: Mapping[str, Surface]
    shot: Shot
