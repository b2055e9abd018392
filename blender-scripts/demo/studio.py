"""The photographer: puts a piece on the house stage and saves that. The only module of the demo that imports bpy.

Finishes are not in the file: every object has one slot with a neutral grey, and the render puts materials there.
"""

from pathlib import Path

import bpy
import numpy as np

from house import stage
from house.lens import frame

from .blendfile import settle
from .furniture.piece import Piece


def photograph(piece: Piece, path: Path) -> None:
    """Writes the prepared scene to `path`."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    grey = stage.material("placeholder", (0.6, 0.6, 0.6), 0.6, 0.4)
    for name, surface in piece.objects.items():
        stage.place(name, surface, grey)
    points = np.concatenate([surface.points for surface in piece.objects.values()])
    stage.build(frame(points, piece.shot), piece.shot)
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=False, check_existing=False)
    settle(path)
