"""Faces, texture coordinates, units and names, without Blender."""
import unittest
from dataclasses import replace

import numpy as np

from preparation import doubles, scale, unwrap
from preparation.names import Names
from preparation.shape import Shape, joined

_QUADS = np.array([[0, 3, 2, 1], [4, 5, 6, 7], [0, 1, 5, 4], [2, 3, 7, 6], [1, 2, 6, 5], [3, 0, 4, 7]])


def box(x, y, z, at=(0, 0, 0), uv=None):
    points = np.array([(a, b, c) for c in (0, z) for a, b in ((0, 0), (x, 0), (x, y), (0, y))], float) + np.array(at)
    return Shape(points, _QUADS.ravel(), np.full(6, 4), np.zeros(6, bool), uv)


def outward(shape):
    """Whether the faces of a convex shape look outwards."""
    corners = shape.points[shape.corners.reshape(-1, 4)]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return (((corners.mean(1) - shape.points.mean(0)) * normals).sum(1) > 0).all()


def turned(shape, axis, degrees):
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    first, second = [(1, 2), (2, 0), (0, 1)]["xyz".index(axis)]
    matrix = np.eye(4)
    matrix[first, first] = matrix[second, second] = cos
    matrix[second, first], matrix[first, second] = sin, -sin
    return shape.moved(matrix)


class ShapeTests(unittest.TestCase):
    def test_keeps_the_outside_outside(self):
        self.assertTrue(outward(box(1, 2, 3)))
        self.assertTrue(outward(box(1, 2, 3).moved(np.diag([-1.0, 1, 1, 1]))))
        self.assertTrue(outward(turned(box(1, 2, 3), "x", 30)))

    def test_takes_coordinates_and_normals_along(self):
        shape = box(1, 1, 1, uv=np.arange(48.0).reshape(24, 2))
        shape = replace(shape, normals=np.tile([0.0, 0.6, 0.8], (24, 1)))
        mirrored = shape.moved(np.diag([1.0, 1, -1, 1]))
        self.assertEqual(mirrored.uv[:4].tolist(), shape.uv[3::-1].tolist())
        np.testing.assert_allclose(mirrored.normals[0], [0, 0.6, -0.8])
        cut = shape.only(np.array([False, True, False, False, False, False]))
        self.assertEqual((len(cut.points), cut.faces, cut.uv.tolist()), (4, 1, shape.uv[4:8].tolist()))
        both = joined([cut, shape])
        self.assertEqual((both.faces, both.corners.max()), (7, 11))
        self.assertIsNone(joined([cut, box(1, 1, 1)]).uv)


class UnwrapTests(unittest.TestCase):
    def board(self, **turns):
        shape = box(1.2, 0.3, 0.02, at=(3, -1, 0.7))
        for axis, degrees in turns.items():
            shape = turned(shape, axis, degrees)
        return shape

    def test_is_true_to_size_and_runs_along_the_board(self):
        for turns in ({}, {"z": 90}, {"z": 33}, {"y": 50, "z": 20}, {"x": 90}):
            with self.subTest(turns=turns):
                shape = self.board(**turns)
                uv = unwrap.projected(shape)
                self.assertTrue(unwrap.is_in_metres(Shape(shape.points, shape.corners, shape.sizes, shape.smooth, uv)))
                for face in (0, 1, 2, 3):
                    span = np.ptp(uv[4 * face:4 * face + 4], axis=0)
                    self.assertAlmostEqual(span[0], 1.2, 5)

    def test_does_not_turn_what_has_no_longest_side(self):
        uv = unwrap.projected(box(0.5, 0.5, 0.5))
        for face in range(6):
            np.testing.assert_allclose(np.ptp(uv[4 * face:4 * face + 4], axis=0), [0.5, 0.5])

    def test_runs_along_each_piece_by_itself(self):
        legs = joined([*(box(0.04, 0.04, 0.7, at=(x, y, 0)) for x in (0, 1) for y in (0, 1)),
                       box(0.9, 0.04, 0.1, at=(0.05, 0, 0.5))])
        uv = unwrap.projected(legs).reshape(-1, 4, 2)
        spans = np.ptp(uv, axis=1)
        np.testing.assert_allclose(spans[2], [0.7, 0.04], atol=1e-9)
        np.testing.assert_allclose(spans[24 + 2], [0.9, 0.1], atol=1e-9)
        self.assertGreater(abs(uv[2] - uv[8]).max(), 0.1)

    def test_finds_what_hangs_together_by_place(self):
        cut_open = joined([box(1, 0.2, 0.1).only(np.arange(6) == face) for face in range(6)])
        spans = np.ptp(unwrap.projected(cut_open).reshape(-1, 4, 2), axis=1)
        np.testing.assert_allclose(sorted(spans[[4, 5]].ravel().tolist()), [0.1, 0.1, 0.2, 0.2], atol=1e-9)

    def test_tells_coordinates_in_metres_from_others(self):
        shape = self.board()
        uv = unwrap.projected(shape)

        def judged(uv, metres=1.0):
            return unwrap.is_in_metres(Shape(shape.points, shape.corners, shape.sizes, shape.smooth, uv), metres)

        self.assertTrue(judged(uv * 1.2))
        self.assertFalse(judged(uv * 2))
        self.assertFalse(judged(uv / 2))
        self.assertFalse(judged(uv * [3, 1 / 3]))
        self.assertFalse(judged(uv * 0))
        self.assertFalse(judged(uv * np.nan))
        self.assertFalse(judged(None))
        self.assertTrue(judged(uv * 0.01, 0.01))

    def test_takes_shapes_without_area(self):
        line = Shape(np.zeros((3, 3)), np.array([0, 1, 2]), np.array([3]), np.zeros(1, bool), np.zeros((3, 2)))
        self.assertFalse(unwrap.is_in_metres(line))
        self.assertTrue(np.isfinite(unwrap.projected(line)).all())


class DoublesTests(unittest.TestCase):
    def face(self, *points):
        return Shape(np.array(points, float), np.arange(len(points)), np.array([len(points)]), np.zeros(1, bool))

    def test_takes_one_of_two_that_lie_in_each_other(self):
        panel = self.face((0, 0, 0), (1, 0, 0), (1, 2, 0), (0, 2, 0))
        for name, twin in (("back", self.face((0, 2, 0), (1, 2, 0), (1, 0, 0), (0, 0, 0))),
                           ("more corners", self.face((1, 0, 0), (1, 1, 0), (1, 2, 0), (0, 2, 0), (0, 0, 0)))):
            with self.subTest(name):
                self.assertEqual(doubles.removed(joined([panel, box(3, 3, 3), twin])).faces, 7)

    def test_leaves_what_only_looks_like_it(self):
        slat = self.face((-2, -1, 0), (-1, -2, 0), (2, 1, 0), (1, 2, 0))
        crossing = self.face((2, -1, 0), (1, -2, 0), (-2, 1, 0), (-1, 2, 0))
        beside = slat.moved(np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0.01], [0, 0, 0, 1.0]]))
        self.assertEqual(doubles.removed(joined([slat, crossing, beside, box(1, 1, 1)])).faces, 9)

    def test_knows_the_middle_of_a_hollow_face(self):
        hollow = self.face((0, 0, 0), (3, 0, 0), (3, 1, 0), (1, 1, 0), (1, 3, 0), (0, 3, 0))
        other_start = self.face((1, 1, 0), (1, 3, 0), (0, 3, 0), (0, 0, 0), (3, 0, 0), (3, 1, 0))
        self.assertEqual(doubles.removed(joined([hollow, other_start])).faces, 1)


class ScaleTests(unittest.TestCase):
    def test_makes_furniture_of_what_has_no_unit(self):
        self.assertEqual([scale.unit_of(edge).name for edge in (0.45, 3.9, 45, 249, 450, 2400, 12)],
                         ["metres", "metres", "centimetres", "centimetres", "millimetres", "millimetres", "inches"])
        self.assertEqual([scale.unit_of(edge).name for edge in (6, 6000, 0.1, 1e9, 1e-9)],
                         ["metres", "millimetres", "metres", "metres", "metres"])


class NamesTests(unittest.TestCase):
    def test_are_one_line_each_and_never_the_same(self):
        names = Names({"camera"})
        self.assertEqual([names.of("Sofa\nLegs\x07 "), names.of("camera"), names.of("Sofa Legs"), names.of("\n"),
                          names.of("Sofa", "Leather"), names.of("Sofa", "Leather"), names.of("a\u2028b\udce4\u202ec")],
                         ["Sofa Legs", "camera 2", "Sofa Legs 2", "Object", "Sofa · Leather", "Sofa · Leather 2",
                          "a b? c"])

    def test_fit_into_blender(self):
        names = Names(())
        made = [names.of("Стул" * 20, "Дуб" * 9) for _ in range(12)]
        self.assertEqual(len(set(made)), 12)
        self.assertTrue(all(len(name.encode()) <= 63 for name in made))
