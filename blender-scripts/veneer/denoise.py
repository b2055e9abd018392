"""A denoiser for Blenders without OpenImageDenoise: an edge-avoiding a-trous wavelet in numpy.

It smooths light, not texture: colour is divided by albedo first and multiplied back afterwards. Albedo, normal and
depth, which Cycles renders almost without noise, say where not to smooth across. Measured on the kino stool,
4 samples and this beat 32 raw ones by far. (Technique: Dammertz et al. 2010, "Edge-Avoiding A-Trous Wavelet Transform",
with the variance guidance of Schied et al. 2017.)
"""
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

_KERNEL = np.array([1, 4, 6, 4, 1], np.float32) / 16
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32).reshape(3, 1, 1)
_PASSES = 4
_HALF = [(row, column) for row in range(3) for column in range(-2, 3) if (row, column) > (0, 0)]
# Pixels of a band: enough that threads seldom wait for Python's lock, few enough for a core's cache.
_BAND = 1 << 15


@dataclass(frozen=True)
class Tolerance:
    """How unlike a neighbour may be before it stops counting: in units of noise, of normals, of depth slope, of
    albedo. `dark` is the least albedo that we divide by."""

    light: float = 5.0
    normal: float = 8.0
    depth: float = 4.0
    albedo: float = 0.3
    dark: float = 0.02


def denoise(colour: np.ndarray, albedo: np.ndarray, normal: np.ndarray, depth: np.ndarray,
            tolerance: Tolerance = Tolerance()) -> np.ndarray:
    """Linear colours in and out. `colour`, `albedo`, `normal` are 3 x height x width, `depth` height x width, all
    float32. The answer doesn't depend on the number of cores."""
    albedo = np.maximum(albedo, tolerance.dark)
    light = colour / albedo
    variance = _noise(light)
    guide = np.concatenate([normal * np.sqrt(tolerance.normal / 2), albedo / tolerance.albedo])
    slope = _slope(depth)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for step in (1 << i for i in range(_PASSES)):
            light, variance = _smooth(pool, light, variance, guide, depth, slope, step, tolerance)
    return light * albedo


def _smooth(pool: ThreadPoolExecutor, light: np.ndarray, variance: np.ndarray, guide: np.ndarray,
            depth: np.ndarray, slope: np.ndarray, step: int, tolerance: Tolerance) -> tuple[np.ndarray, np.ndarray]:
    """One pass: 25 taps `step` pixels apart, in bands of lines so that the cores share the work."""
    luminance = (light * _LUMINANCE).sum(0)
    sharpness = np.stack([1 / (np.sqrt(_blur(variance)) * tolerance.light + 1e-4),
                          1 / (tolerance.depth * step * slope + 1e-6)])
    margin = 2 * step
    padded = [np.pad(plane, [(0, 0)] * (plane.ndim - 2) + [(margin, margin)] * 2, mode="edge")
              for plane in (light, variance, guide, np.stack([luminance, depth]))]
    height, width = depth.shape
    lines_each = max(1, _BAND // width)
    new_light, new_variance = np.empty_like(light), np.empty_like(variance)

    def band(top: int) -> None:
        lines = slice(top, min(top + lines_each, height))
        cut = [plane[..., lines.start:lines.stop + 2 * margin, :] for plane in padded]
        new_light[:, lines], new_variance[lines] = _gather(*cut, sharpness[:, lines], step)

    for done in [pool.submit(band, top) for top in range(0, height, lines_each)]:
        done.result()
    return new_light, new_variance


def _gather(light: np.ndarray, variance: np.ndarray, guide: np.ndarray, edges: np.ndarray, sharpness: np.ndarray,
            step: int) -> tuple[np.ndarray, np.ndarray]:
    """The weighted mean of each pixel's 25 taps. The first four come with a margin of two steps on every side.

    How unlike two pixels are doesn't depend on which of them asks, so opposite taps share the most of the work."""
    height, width = sharpness.shape[1:]
    margin = 2 * step

    def shifted(plane: np.ndarray, down: int, right: int) -> np.ndarray:
        return plane[..., margin + down:margin + down + height, margin + right:margin + right + width]

    centre = _KERNEL[2] * _KERNEL[2]
    sum_light = shifted(light, 0, 0) * centre
    sum_weight = np.full((height, width), centre, np.float32)
    sum_variance = shifted(variance, 0, 0) * (centre * centre)
    weight, tinted = np.empty_like(sum_weight), np.empty_like(sum_light)
    room = np.empty(9 * (height + margin) * (width + margin), np.float32)
    for row, column in _HALF:
        down, right = row * step, column * step
        unlike, apart = _differences(guide, edges, down, right, margin, room)
        kernel = _KERNEL[2 + row] * _KERNEL[2 + column]
        for sign, at in ((1, np.s_[..., down:down + height, max(right, 0):max(right, 0) + width]),
                         (-1, np.s_[..., :height, max(-right, 0):max(-right, 0) + width])):
            np.multiply(apart[at], sharpness, out=tinted[:2])
            np.add(unlike[at], tinted[0], out=weight)
            weight += tinted[1]
            np.negative(weight, out=weight)
            np.exp(weight, out=weight)
            weight *= kernel
            np.multiply(shifted(light, sign * down, sign * right), weight, out=tinted)
            sum_light += tinted
            sum_weight += weight
            weight *= weight
            weight *= shifted(variance, sign * down, sign * right)
            sum_variance += weight
    return sum_light / sum_weight, sum_variance / (sum_weight * sum_weight)


def _differences(guide: np.ndarray, edges: np.ndarray, down: int, right: int, margin: int,
                 room: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of each pixel and the one `down` and `right` of it, for all pairs that have one of the two inside the margin.

    Written into `room`, since fresh memory costs more than the arithmetic."""
    tall, wide = guide.shape[1] - 2 * margin + down, guide.shape[2] - 2 * margin + abs(right)
    here = np.s_[..., margin - down:margin - down + tall, margin - max(right, 0):margin - max(right, 0) + wide]
    there = np.s_[..., margin:margin + tall, margin + min(right, 0):margin + min(right, 0) + wide]
    gap, apart, unlike = (part.reshape(-1, tall, wide)
                          for part in np.split(room[:9 * tall * wide], [6 * tall * wide, 8 * tall * wide]))
    np.subtract(guide[here], guide[there], out=gap)
    np.subtract(edges[here], edges[there], out=apart)
    np.abs(apart, out=apart)
    return np.einsum("kyx,kyx->yx", gap, gap, out=unlike[0]), apart


def _noise(light: np.ndarray) -> np.ndarray:
    """The variance of the noise at each pixel, from what its 3 x 3 neighbourhood does not explain."""
    luminance = (light * _LUMINANCE).sum(0)
    rest = luminance - _blur(luminance)
    return np.maximum(_blur(_blur(rest * rest)) * 1.3, 1e-8)


def _slope(depth: np.ndarray) -> np.ndarray:
    """How much depth changes per pixel, so that a floor seen at a grazing angle is not taken for edges."""
    padded = np.pad(depth, 1, mode="edge")
    change = np.abs(padded[1:-1, 2:] - depth) + np.abs(padded[2:, 1:-1] - depth)
    return np.clip(_blur(change), 1e-4, 0.05)


def _blur(plane: np.ndarray) -> np.ndarray:
    padded = np.pad(plane, 1, mode="edge")
    tall = 0.25 * (padded[:-2] + padded[2:]) + 0.5 * padded[1:-1]
    return 0.25 * (tall[:, :-2] + tall[:, 2:]) + 0.5 * tall[:, 1:-1]
