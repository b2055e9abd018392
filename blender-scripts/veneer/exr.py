"""Reads the passes of an uncompressed scanline OpenEXR file, as Blender writes it. numpy only.

Without compression every scanline has the same length, so the picture is one strided view: no loop over lines.
"""
import struct

import numpy as np

_MAGIC = b"\x76\x2f\x31\x01"
_TYPES = {1: np.dtype("<f2"), 2: np.dtype("<f4")}


def read(path: str) -> dict[str, np.ndarray]:
    """Channels by full name ("ViewLayer.Combined.R"), each height x width, top line first."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] != _MAGIC:
        raise ValueError(f"{path} is no OpenEXR file")
    header, offsets_at = _header(data)
    if header["compression"] != b"\0":
        raise ValueError(f"{path} is compressed, this reader takes uncompressed files only")
    x0, y0, x1, y1 = struct.unpack("<4i", header["dataWindow"])
    width, height = x1 - x0 + 1, y1 - y0 + 1
    line = np.dtype([("head", "<i4", 2)] + [(name, kind, width) for name, kind in _channels(header["channels"])])
    lines = np.frombuffer(data, line, height, offset=offsets_at + 8 * height)
    return {name: lines[name].astype(np.float32, copy=False) for name in line.names if name != "head"}


def _header(data: bytes) -> tuple[dict[str, bytes], int]:
    attributes: dict[str, bytes] = {}
    at = 8
    while data[at] != 0:
        name, at = _word(data, at)
        _, at = _word(data, at)
        size = struct.unpack_from("<i", data, at)[0]
        attributes[name] = data[at + 4:at + 4 + size]
        at += 4 + size
    return attributes, at + 1


def _channels(data: bytes) -> list[tuple[str, np.dtype]]:
    found, at = [], 0
    while data[at] != 0:
        name, at = _word(data, at)
        found.append((name, _TYPES[struct.unpack_from("<i", data, at)[0]]))
        at += 16
    return found


def _word(data: bytes, at: int) -> tuple[str, int]:
    end = data.index(b"\0", at)
    return data[at:end].decode(), end + 1
