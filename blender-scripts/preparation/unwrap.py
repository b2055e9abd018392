"""Texture coordinates in metres, as every finish expects them: kept where they are that, else projected.

A texture's grain runs along u. Each piece of wood of a part (what hangs together) is projected from six sides of a box
of its own, with u along its longest side, and is cut from another place of the board than the last.
"""
import numpy as np

from preparation.shape import Shape

# How much longer or shorter than it should be a texture may come out, and on how much of the area it must not.
_STRETCH = 1.5
_SHARE = 0.8
# From this ratio of two sides on we call one of them the longer.
_LONGER = 1.5
_ALMOST = np.cos(np.radians(8.0))
_TINY = 1e-30


def is_in_metres(shape: Shape, metres: float = 1.0) -> bool:
    """Whether the shape's own coordinates show a texture in its real size. One unit of length is `metres`."""
    if shape.uv is None or not np.isfinite(shape.uv).all():
        return False
    corners, _ = shape.triangles()
    points, uv = shape.points[shape.corners[corners]] * metres, shape.uv[corners]
    with np.errstate(all="ignore"):
        area, least, most = _stretch(points, uv)
    good = (least > 1 / _STRETCH) & (most < _STRETCH)
    return bool(area.sum() > 0 and area[good].sum() >= _SHARE * area.sum())


def _stretch(points: np.ndarray, uv: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Area, and least and most length in uv of a unit of length, of triangles (t, 3, 3) and (t, 3, 2)."""
    first, second = points[:, 1] - points[:, 0], points[:, 2] - points[:, 0]
    width = np.linalg.norm(first, axis=1)
    along = (first * second).sum(1) / np.maximum(width, _TINY)
    height = np.linalg.norm(np.cross(first, second), axis=1) / np.maximum(width, _TINY)
    u = (uv[:, 1] - uv[:, 0]) / np.maximum(width, _TINY)[:, None]
    v = (uv[:, 2] - uv[:, 0] - u * along[:, None]) / np.maximum(height, _TINY)[:, None]
    a, b, c = (u * u).sum(1), (u * v).sum(1), (v * v).sum(1)
    root = np.sqrt((a - c) ** 2 + 4 * b * b)
    return width * height / 2, np.sqrt(np.maximum(a + c - root, 0) / 2), np.sqrt((a + c + root) / 2)


def projected(shape: Shape, metres: float = 1.0) -> np.ndarray:
    """(c, 2) in metres."""
    points = shape.points * metres
    normals = _face_normals(shape)
    piece = _pieces(shape)
    centre, frames = _boxes(points, shape, piece)
    # A slant of exactly 45 degrees must not depend on rounding: it is seen from above.
    side = np.abs(np.einsum("fij,fj->fi", frames[piece], normals)) * np.array([0.998, 0.999, 1.0])
    # Seen from above: length along, breadth up. From the side: length, thickness. From the end: breadth, thickness.
    u = np.where(side.argmax(1) == 0, 1, 0)
    v = np.array([2, 2, 1])[side.argmax(1)]
    owner = np.repeat(np.arange(shape.faces), shape.sizes)
    axes = frames[piece]
    from_centre = points[shape.corners] - centre[piece][owner]
    every = np.arange(shape.faces)
    flat = np.stack([(from_centre * axes[every, u][owner]).sum(1), (from_centre * axes[every, v][owner]).sum(1)], -1)
    place = np.arange(len(centre))[:, None] * np.array([0.37, 0.21]) % 1.0
    return flat + place[piece][owner]


def _face_normals(shape: Shape) -> np.ndarray:
    """(f, 3), as long as twice the face's area."""
    corners, face = shape.triangles()
    a, b, c = (shape.points[shape.corners[corners[:, i]]] for i in range(3))
    normals = np.cross(b - a, c - a)
    return np.stack([np.bincount(face, normals[:, i], shape.faces) for i in range(3)], -1)


def _boxes(points: np.ndarray, shape: Shape, piece: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Centre (p, 3) of each piece's surface and the axes of its box (p, 3, 3): length, breadth, thickness."""
    corners, face = shape.triangles()
    origin = points.mean(0)
    triangle = points[shape.corners[corners]] - origin
    middle = triangle.mean(1)
    area = np.linalg.norm(np.cross(triangle[:, 1] - triangle[:, 0], triangle[:, 2] - triangle[:, 0]), axis=1) + _TINY
    owner, count = piece[face], piece.max() + 1
    whole = np.maximum(np.bincount(owner, area, count), _TINY)

    def mean(values: np.ndarray) -> np.ndarray:
        return np.bincount(owner, area * values, count) / whole

    centre = np.stack([mean(middle[:, i]) for i in range(3)], -1)
    # The integral of x y over a triangle, from its corners and its middle.
    spread = np.empty((count, 3, 3))
    for i in range(3):
        for j in range(3):
            square = ((triangle[:, :, i] * triangle[:, :, j]).sum(1) + 9 * middle[:, i] * middle[:, j]) / 12
            spread[:, i, j] = mean(square) - centre[:, i] * centre[:, j]
    return centre + origin, _axes(spread)


def _axes(spread: np.ndarray) -> np.ndarray:
    """From covariances (p, 3, 3): a piece's own directions where it has some, else those of the world.

    A square or a ball has no longest side: what numbers say there is chance.
    """
    eigen, vectors = np.linalg.eigh(spread)
    variance = np.diagonal(spread, axis1=1, axis2=2)
    world = np.eye(3)
    ratio = _LONGER**2
    is_long = (eigen[:, 2] > ratio * eigen[:, 1])[:, None]
    is_flat = (eigen[:, 1] > ratio * eigen[:, 0])[:, None]
    thin = _snapped(vectors[:, :, 0])
    lying = np.where(is_flat, variance * (1 - thin**2), variance)
    # Rounded, so that equal sides are equal and the first of them is taken.
    longest = world[np.argmax(np.round(lying / (lying.max(1, keepdims=True) + _TINY), 3), axis=1)]
    length = np.where(is_long, _snapped(vectors[:, :, 2]), longest)
    length = _unit(np.where(is_flat, length - (length * thin).sum(1, keepdims=True) * thin, length))
    thickness = np.where(is_flat, thin, world[np.argmin(np.round(np.abs(length), 3), axis=1)])
    thickness = _unit(thickness - (thickness * length).sum(1, keepdims=True) * length)
    return np.stack([length, np.cross(thickness, length), thickness], 1)


def _snapped(directions: np.ndarray) -> np.ndarray:
    """(p, 3): what almost points along an axis of the world does so, in its positive direction."""
    axis = np.abs(directions).argmax(1)
    nearest = np.eye(3)[axis]
    sign = np.sign(directions[np.arange(len(axis)), axis])[:, None]
    return np.where((directions * nearest * sign).sum(1, keepdims=True) > _ALMOST, nearest, directions * sign)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _TINY)


def _pieces(shape: Shape) -> np.ndarray:
    """(f,) the number of the piece that each face belongs to: faces that share a place, whether or not a point."""
    place = _places(shape.points)[shape.corners]
    owner = np.repeat(np.arange(shape.faces), shape.sizes)
    following = np.arange(len(place)) + 1
    last = shape.starts + shape.sizes - 1
    following[last] = shape.starts
    label = np.arange(place.max() + 1)
    one, other = place, place[following]
    while True:
        low, high = np.minimum(label[one], label[other]), np.maximum(label[one], label[other])
        apart = low != high
        if not apart.any():
            break
        np.minimum.at(label, high[apart], low[apart])
        while (label[label] != label).any():
            label = label[label]
    first = np.zeros(shape.faces, int)
    first[owner[::-1]] = label[place[::-1]]
    return np.unique(first, return_inverse=True)[1]


def _places(points: np.ndarray) -> np.ndarray:
    """(n,) equal numbers for points at one place, to a millionth of the whole."""
    low, high = points.min(0), points.max(0)
    grid = np.round((points - low) / max(float((high - low).max()), _TINY) * ((1 << 20) - 1)).astype(np.int64)
    return np.unique((grid[:, 0] << 42) | (grid[:, 1] << 21) | grid[:, 2], return_inverse=True)[1]
