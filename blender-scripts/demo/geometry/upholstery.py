"""Soft things: cushions and bolsters with a piped seam. No two of them are filled alike."""

from dataclasses import dataclass, replace
from typing import Tuple

import numpy as np

from house.surface import Surface, grid, joined

from .lathe import circle, turned
from .tube import tube

_PIPING = 0.0044
_SEAM = 0.013


@dataclass(frozen=True)
class Cushion:
    """A box cushion of width x depth x height about the origin's x and y, standing on z = 0."""

    width: float
    depth: float
    height: float
    seed: int
    corner: float = 0.034
    crown: float = 0.019
    bulge: float = 0.007

    def body(self) -> Surface:
        return joined(self._panel(1), self._band(), self._panel(-1))

    def piping(self) -> Surface:
        return joined(*(self._cord(z).shifted(0.2, z) for z in (_SEAM, self.height - _SEAM)))

    def _panel(self, sign: int) -> Surface:
        """Top (1) or bottom (-1): falls steeply to the seam, crowned in the middle."""
        x, y = np.meshgrid(_dense(self.width, 64), _dense(self.depth, 44), indexing="ij")
        inner = np.array([self.width / 2.0 - self.corner, self.depth / 2.0 - self.corner])
        core_x, core_y = np.clip(x, -inner[0], inner[0]), np.clip(y, -inner[1], inner[1])
        off = np.stack([x - core_x, y - core_y], -1)
        longest, length = np.abs(off).max(-1), np.linalg.norm(off, axis=-1)
        off *= (longest / np.maximum(length, 1e-9))[..., None]
        edge = self._edge(core_x + off[..., 0], core_y + off[..., 1])
        crown = (self.crown if sign > 0 else 0.002) * _swell(x, self.width) * _swell(y, self.depth)
        roll = _SEAM * np.sqrt(1.0 - (1.0 - np.clip(edge / 0.020, 0.0, 1.0)) ** 2)
        rise = roll + crown + np.clip(edge / 0.04, 0.0, 1.0) * 0.0016 * self._lumps(x, y, 9.0) * (sign > 0)
        z = self.height / 2.0 + sign * (self.height / 2.0 - _SEAM + rise)
        points = np.stack([core_x + off[..., 0], core_y + off[..., 1], z], -1)
        return grid(points, points[..., :2] + 0.37 * self.seed)

    def _edge(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Distance to the outline, metres."""
        inside = np.stack([np.abs(x) - self.width / 2.0, np.abs(y) - self.depth / 2.0], -1) + self.corner
        outside = np.linalg.norm(np.maximum(inside, 0.0), axis=-1)
        return self.corner - outside - np.minimum(inside.max(-1), 0.0)

    def _band(self) -> Surface:
        outline, out, length = self._outline()
        z = np.linspace(_SEAM, self.height - _SEAM, 13)
        share = (z - _SEAM) / (self.height - 2.0 * _SEAM)
        swell = self.bulge * np.sqrt(np.clip(4.0 * share * (1.0 - share), 0.0, 1.0))
        lumps = 1.0 + 0.28 * self._lumps(outline[:, 0], outline[:, 1], 14.0)
        push = swell[:, None] * lumps[None, :]
        points = np.empty((len(z), len(outline), 3))
        points[..., :2] = outline[None] + push[..., None] * out[None]
        points[..., 2] = z[:, None]
        return grid(points, np.stack(np.broadcast_arrays(length[None, :], z[:, None] + 0.31 * self.seed), -1))

    def _cord(self, z: float) -> Surface:
        outline, out, _ = self._outline()
        path = np.concatenate([outline + 0.0016 * out, np.full((len(outline), 1), z)], 1)
        return tube(path[:-1], _PIPING, (0.0, 0.0, 1.0), closed=True, steps=10)

    def _outline(self) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Points, outward normals and length so far, counter-clockwise, closed."""
        inner = np.array([self.width / 2.0 - self.corner, self.depth / 2.0 - self.corner])
        core, out = [], []
        for start, (x, y) in zip((0, 90, 180, 270), ((1, 1), (-1, 1), (-1, -1), (1, -1))):
            angle = np.radians(start + np.linspace(0.0, 90.0, 13))
            out.append(np.stack([np.cos(angle), np.sin(angle)], -1))
            core.append(np.repeat([inner * (x, y)], 13, 0))
            following = np.roll([(1, 1), (-1, 1), (-1, -1), (1, -1)], -1, 0)[start // 90] * inner
            share = np.linspace(0.0, 1.0, 26)[1:-1, None]
            core.append(core[-1][-1] + share * (following - core[-1][-1]))
            out.append(np.repeat(out[-1][-1:], 24, 0))
        core, out = np.concatenate(core + [core[0][:1]]), np.concatenate(out + [out[0][:1]])
        points = core + self.corner * out
        return points, out, np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])

    def _lumps(self, x: np.ndarray, y: np.ndarray, rate: float) -> np.ndarray:
        """A few slow waves, about -1..1, other ones for every seed. `rate` in radians per metre."""
        random = np.random.default_rng(self.seed)
        waves = [random.normal(0.0, rate, 2) for _ in range(6)]
        return sum(np.sin(a * x + b * y + random.uniform(0.0, 6.3)) for a, b in waves) / 3.0


def bolster(radius: float, length: float, seed: int) -> Tuple[Surface, Surface]:
    """Body and piping of a roll along y about the origin."""
    angle = np.linspace(0.0, np.pi / 2.0, 10)
    ends = length / 2.0
    dome = [(0.0, ends - 0.006)] + [(radius * (0.12 + 0.80 * s), ends + 0.013 * np.cos(s * np.pi / 2) - 0.004) for s in np.linspace(0, 1, 9)]
    shoulder = [(radius - 0.014 + 0.014 * np.sin(a), ends - 0.014 * (1.0 - np.cos(a))) for a in angle]
    y = np.linspace(ends - 0.02, 0.02 - ends, 25)
    belly = [(radius + 0.004 * np.cos(np.pi * at / length), at) for at in y]
    profile = np.array(dome + shoulder[1:] + belly + [(r, -at) for r, at in reversed(dome + shoulder[1:])])
    body = _dented(turned(profile, circle(96, seam=-90.0)), radius, seed)
    turn = np.linspace(0.0, 2.0 * np.pi, 96, endpoint=False)
    loop = np.stack([np.cos(turn), np.sin(turn), np.zeros(96)], -1) * (radius - 0.004)
    cords = [tube(loop, _PIPING, (0.0, 0.0, 1.0), closed=True, steps=10).moved(z=z) for z in (ends - 0.004, 0.004 - ends)]
    return body.turned("x", 90.0).shifted(0.29 * seed, 0.0), joined(*cords).turned("x", 90.0)


def _dented(body: Surface, radius: float, seed: int) -> Surface:
    """Filling is never even: the side wobbles by a millimetre or two."""
    random = np.random.default_rng(seed)
    angle = np.arctan2(body.points[:, 1], body.points[:, 0])
    wave = sum(np.sin(k * angle + random.uniform(0, 6.3) + random.normal(0, 9.0) * body.points[:, 2]) for k in (2, 3, 4))
    scale = 1.0 + 0.0009 / radius * wave
    return replace(body, points=body.points * np.stack([scale, scale, np.ones_like(scale)], -1))


def _swell(place: np.ndarray, size: float) -> np.ndarray:
    return 1.0 - np.abs(2.0 * place / size) ** 2.6


def _dense(size: float, steps: int) -> np.ndarray:
    """Places across a panel, closer together towards both seams."""
    even = np.linspace(-1.0, 1.0, steps + 1)
    return 0.5 * size * (0.55 * even + 0.45 * np.sin(0.5 * np.pi * even))
