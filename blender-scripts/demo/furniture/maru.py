"""Maru: a bench of five slats between two steel hoops, with pads, bolsters and a table that takes the middle."""

from typing import Dict, Sequence, Tuple

from house.lens import Shot
from house.surface import Surface, joined

from ..geometry.box import board
from ..geometry.lathe import circle, filled, rectangle, ring, rounded, turned
from ..geometry.tube import bent, straight, tube
from ..geometry.upholstery import Cushion, bolster
from .piece import Piece

_LENGTH, _DEPTH, _SEAT = 1.60, 0.460, 0.375
_SLAT = 0.084
_SLAT_THICK = 0.026
_UNDER = _SEAT - _SLAT_THICK
_PAD = 0.074
_ROLL = 0.078
_BAR = _SEAT + _PAD + 0.012 + _ROLL - 0.006
_SPREAD = _DEPTH / 2.0 + 0.024
_FOOT_X, _BAR_X = 0.705, 0.665
_TUBE = 0.0105
_TABLE = (0.472, 0.468)


def maru() -> Piece:
    objects = {"hoops": _hoops(), "rails": _rails(), "glides": _glides(), "slats": _slats()}
    end = _LENGTH / 2.0 - 0.008
    objects.update(_pads("pads-three", [(-end, -end / 3 - 0.002), (2e-3 - end / 3, end / 3 - 2e-3), (end / 3 + 0.002, end)], 1))
    objects.update(_pads("pads-two", [(-end, -0.243), (0.243, end)], 7))
    objects.update(_bolsters())
    objects.update({"table-top": _table_top(), "table-edge": _table_edge(), "table-plinth": _table_plinth()})
    return Piece("maru-bench", objects, Shot(azimuth=-60.0, elevation=17.0, lens=85.0, aspect=(3, 2), fill=0.80))


def _x_at(z: float) -> float:
    """Where the axis of the right hoop is at height z: it leans inwards."""
    return _FOOT_X + (_BAR_X - _FOOT_X) * z / _BAR


def _hoops() -> Surface:
    """One pipe each: foot, past the slats, through the bolster, down again."""
    lean = (_BAR, 0.0, _FOOT_X - _BAR_X)
    corners = [(_x_at(z), y, z) for y, z in ((-_SPREAD, 0.006), (-_SPREAD, _BAR), (_SPREAD, _BAR), (_SPREAD, 0.006))]
    hoop = tube(bent(corners, 0.055), _TUBE, lean, steps=28)
    return joined(hoop.turned("z", 180.0), hoop)


def _rails() -> Surface:
    """What carries the slats: a bar across each hoop and two rails along."""
    z = _UNDER - 0.011
    across = tube(straight((_x_at(z), -_SPREAD, z), (_x_at(z), _SPREAD, z)), 0.0095, (0.0, 0.0, 1.0))
    along = board((2.0 * _x_at(z), 0.018, 0.020), 0.0025).moved(z=z)
    return joined(across, across.turned("z", 180.0), along.moved(y=0.14), along.moved(y=-0.14))


def _glides() -> Surface:
    outline = rounded([(0.0, 0.012), (0.0125, 0.012), (0.0125, 0.0), (0.0, 0.0)], 0.002, 4)
    glide = turned(outline, circle(40))
    return joined(*(glide.moved(x * _FOOT_X, y * _SPREAD) for x in (-1, 1) for y in (-1, 1)))


def _slats() -> Surface:
    slat = board((_LENGTH, _SLAT, _SLAT_THICK), 0.006, steps=6).moved(z=_SEAT - _SLAT_THICK / 2.0)
    step = (_DEPTH - _SLAT) / 4.0
    return joined(*(slat.moved(y=(k - 2) * step).shifted(0.37 * k + 0.05, 0.21 * k) for k in range(5)))


def _pads(name: str, spans: Sequence[Tuple[float, float]], seed: int) -> Dict[str, Surface]:
    bodies, cords = [], []
    for number, (left, right) in enumerate(spans):
        cushion = Cushion(right - left, _DEPTH - 0.012, _PAD, seed + number)
        bodies.append(cushion.body().moved((left + right) / 2.0, 0.0, _SEAT))
        cords.append(cushion.piping().moved((left + right) / 2.0, 0.0, _SEAT))
    return {name: joined(*bodies), name + "-piping": joined(*cords)}


def _bolsters() -> Dict[str, Surface]:
    bodies, cords = [], []
    for seed, side in ((3, -1), (4, 1)):
        body, cord = bolster(_ROLL, _DEPTH - 0.062, seed)
        bodies.append(body.moved(side * _BAR_X, 0.0, _BAR))
        cords.append(cord.moved(side * _BAR_X, 0.0, _BAR))
    return {"bolsters": joined(*bodies), "bolsters-piping": joined(*cords)}


_CORNER, _BAND, _SLAB = 0.030, 0.009, 0.030
_TABLE_TOP = _SEAT + _PAD + 0.016


def _table_top() -> Surface:
    inside = _BAND + 0.0004
    plan = rectangle(_TABLE[0] - 2 * inside, _TABLE[1] - 2 * inside, _CORNER - inside)
    radius, z = _CORNER - inside, _TABLE_TOP - 0.0004
    outline = rounded([(0.0, z), (radius, z), (radius, z - 0.02), (0.0, z - 0.02)], 0.0012, 4)
    return joined(turned(outline, plan), filled(z, plan)).shifted(0.15, 0.08)


def _table_edge() -> Surface:
    plan = rectangle(*_TABLE, _CORNER)
    inner, low = _CORNER - _BAND, _TABLE_TOP - _SLAB
    outline = [(inner, low + 0.004), (inner, _TABLE_TOP), (_CORNER, _TABLE_TOP), (_CORNER, low), (0.0, low)]
    return joined(ring(rounded(outline, 0.0016, 4), plan), filled(low, plan))


def _table_plinth() -> Surface:
    """Set back, so that the slab seems to float between the pads."""
    height = _TABLE_TOP - _SLAB - _SEAT
    return board((_TABLE[0] - 0.07, _TABLE[1] - 0.08, height + 0.002), 0.002, "x").moved(z=_SEAT + height / 2.0)
