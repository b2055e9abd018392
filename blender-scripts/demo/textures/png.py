"""Writes 8-bit PNG files with zlib alone, because a user's Blender has no Pillow."""

import struct
import zlib
from pathlib import Path

import numpy as np

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _RGB = 0, 2
_SUB, _UP = 1, 2


def write_png(path: Path, picture: np.ndarray, level: int = 4) -> None:
    """Writes `picture`, floats 0..1 of shape (h, w) or (h, w, 3), row 0 at the top."""
    pixels = np.rint(np.clip(picture, 0.0, 1.0) * 255.0).astype(np.uint8)
    height, width = pixels.shape[:2]
    colour = _GREY if pixels.ndim == 2 else _RGB
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    data = zlib.compress(_filtered(pixels.reshape(height, width, -1)), level)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b""))


def _filtered(pixels: np.ndarray) -> bytes:
    """Every row after its neighbour's difference: the one of two filters that leaves less to compress."""
    height = pixels.shape[0]
    sub, up = pixels.copy(), pixels.copy()
    sub[:, 1:] -= pixels[:, :-1]
    up[1:] -= pixels[:-1]
    kind, rows = min(((_SUB, sub), (_UP, up)), key=lambda pair: _cost(pair[1]))
    marks = np.full((height, 1), kind, np.uint8)
    return np.hstack([marks, rows.reshape(height, -1)]).tobytes()


def _cost(rows: np.ndarray) -> int:
    return int(np.abs(rows.view(np.int8).astype(np.int16)).sum())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
