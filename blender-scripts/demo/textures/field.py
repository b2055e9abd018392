"""Square periodic fields: the noise every finish is made of, and the step from height to normals."""

from typing import Optional, Tuple

import numpy as np

Colour = Tuple[float, float, float]


def noise(size: int, seed: int, length: Tuple[float, float], slope: float = 2.0) -> np.ndarray:
    """Periodic noise (size, size) with mean 0 and deviation 1.

    `length` is how far it stays alike along u (columns) and v (rows), as a share of the tile;
    `slope` says how fast finer detail dies out.
    """
    white = np.fft.rfft2(np.random.default_rng(seed).standard_normal((size, size)))
    u = np.arange(size // 2 + 1)[None, :] * length[0]
    v = np.fft.fftfreq(size, 1.0 / size)[:, None] * length[1]
    white *= (1.0 + u * u + v * v) ** (-slope / 2.0)
    white[0, 0] = 0.0
    field = np.fft.irfft2(white, (size, size))
    return field / field.std()


def blurred(field: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """`field` convolved, around the tile's border, with a small kernel anchored at its corner."""
    large = np.zeros_like(field)
    large[: kernel.shape[0], : kernel.shape[1]] = kernel
    large = np.roll(large, (-(kernel.shape[0] // 2), -(kernel.shape[1] // 2)), (0, 1))
    return np.fft.irfft2(np.fft.rfft2(field) * np.fft.rfft2(large), field.shape)


def grid(size: int) -> Tuple[np.ndarray, np.ndarray]:
    """u (1, size) and v (size, 1), 0..1 exclusive."""
    line = np.arange(size) / size
    return line[None, :], line[:, None]


def normals(height: np.ndarray, tile: float) -> np.ndarray:
    """Tangent-space normal map (h, w, 3) of a height in millimetres over a tile of `tile` millimetres."""
    step = 2.0 * tile / height.shape[1]
    along = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / step
    down = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) / step
    # Rows run down and V runs up, so the second slope changes its sign.
    normal = np.dstack([-along, down, np.ones_like(height)])
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    return normal * 0.5 + 0.5


def colour(code: str) -> np.ndarray:
    """`#rrggbb` as three sRGB floats 0..1."""
    return np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)]) / 255.0


def mix(start: np.ndarray, end: np.ndarray, share: np.ndarray) -> np.ndarray:
    """(h, w, 3) between two colours, or pictures, by a (h, w) share 0..1."""
    return start + (end - start) * share[..., None]


def clip(field: np.ndarray, low: float = 0.0, high: Optional[float] = 1.0) -> np.ndarray:
    return np.clip(field, low, high)
