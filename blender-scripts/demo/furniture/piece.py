"""A piece of furniture, ready for the studio."""

from dataclasses import dataclass
from typing import Mapping

from house.lens import Shot
from house.surface import Surface


@dataclass(frozen=True)
class Piece:
    """`objects` by name as `catalogue.yaml` gathers them to meshes; all of them, also those that never meet."""

    name: str
    objects: Mapping[str, Surface]
    shot: Shot
