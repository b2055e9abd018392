"""Kino: a round stool on four turned legs tied by a ring."""

import numpy as np

from house.lens import Shot
from house.surface import Surface, joined

from ..geometry.box import board
from ..geometry.lathe import circle, ring, rounded, turned
from ..geometry.tube import straight, tube
from .piece import Piece

_HEIGHT = 0.45
_RADIUS = 0.180
_THICK = 0.034
_UNDER = _HEIGHT - _THICK
_TOP_AT, _FOOT_AT = 0.102, 0.170
_RING_AT = 0.150
_RIM = 0.017


def kino() -> Piece:
    objects = {"legs": _legs(), "beams": _beams(), "ring": _ring(), "seat": _seat(), "inlay": _inlay(), "rim": _rim()}
    return Piece("kino-stool", objects, Shot(azimuth=-62.0, elevation=20.0, lens=85.0, aspect=(1, 1), fill=0.76))


def _legs() -> Surface:
    """Thickest a third below the seat, slender at the floor."""
    share = np.linspace(0.0, 1.0, 25)
    radius = 0.0148 + 0.0026 * np.sin(np.pi * np.clip(share * 1.25, 0, 1)) - 0.0052 * share**1.6
    path = straight((_TOP_AT, 0.0, _UNDER - 0.004), (_FOOT_AT, 0.0, 0.003), 24)
    leg = tube(path, radius, (0.0, -1.0, 0.0), cap=0.003, steps=40)
    return joined(*(leg.turned("z", 45.0 + 90.0 * k).shifted(0.31 * k, 0.17 * k) for k in range(4)))


def _beams() -> Surface:
    """Two beams halved into each other; the legs are let into their ends."""
    beam = board((2.0 * _TOP_AT + 0.046, 0.038, 0.026), 0.006).moved(z=_UNDER - 0.0131)
    return joined(beam.turned("z", 45.0).shifted(0.1, 0.3), beam.turned("z", 135.0).shifted(0.5, 0.1))


def _ring() -> Surface:
    """Runs through the axes of the legs, so its radius follows from their lean."""
    share = (_UNDER - _RING_AT) / _UNDER
    radius = _TOP_AT + (_FOOT_AT - _TOP_AT) * share
    angle = np.linspace(0.0, 2.0 * np.pi, 128, endpoint=False)
    path = np.stack([radius * np.cos(angle), radius * np.sin(angle), np.full(128, _RING_AT)], -1)
    return tube(path, 0.0078, (0.0, 0.0, -1.0), closed=True).shifted(0.2, 0.45)


def _seat() -> Surface:
    """Softly dished, undercut so that it looks thinner than it is."""
    dish = [(_RADIUS * s, _HEIGHT - 0.0045 * (1.0 - s**2) ** 1.5) for s in np.linspace(0.0, 0.97, 24)]
    edge = [(_RADIUS, _HEIGHT), (_RADIUS, _HEIGHT - 0.013), (_RADIUS - 0.026, _UNDER), (0.0, _UNDER)]
    return turned(np.concatenate([dish[:-1], rounded([dish[-1]] + edge, 0.0065, 8)]), circle(160)).shifted(0.12, 0.28)


def _inlay() -> Surface:
    radius = _RADIUS - _RIM - 0.0006
    outline = [(0.0, _HEIGHT - 0.0012), (radius, _HEIGHT - 0.0012), (radius, _UNDER + 0.004), (0.0, _UNDER + 0.004)]
    return turned(rounded(outline, 0.0014, 4), circle(160))


def _rim() -> Surface:
    inner = _RADIUS - _RIM
    outline = [(inner, _UNDER + 0.001), (inner, _HEIGHT), (_RADIUS, _HEIGHT), (_RADIUS, _HEIGHT - 0.013),
               (_RADIUS - 0.026, _UNDER), (0.0, _UNDER)]
    return ring(np.concatenate([rounded(outline[:4], 0.0022, 5)[:-1], rounded(outline[3:], 0.0022, 5)]), circle(160))
