import unittest
from unittest import mock

import numpy as np

from veneer import denoise as denoiser
from veneer.denoise import denoise


class DenoiseTests(unittest.TestCase):
    """A wall of two colours under soft light, with the noise of few samples."""

    def setUp(self):
        height, width = 80, 96
        down, across = np.mgrid[:height, :width].astype(np.float32)
        self.albedo = np.where(across < width / 2, 0.2, 0.8).astype(np.float32)[None].repeat(3, 0)
        self.truth = self.albedo * (0.5 + 0.5 * down / height)
        noise = np.random.default_rng(7).gamma(4, 0.25, (1, height, width)).astype(np.float32)
        self.noisy = self.truth * noise
        self.normal = np.zeros((3, height, width), np.float32)
        self.normal[1] = -1
        self.depth = np.full((height, width), 2.0, np.float32)

    def run_denoiser(self):
        return denoise(self.noisy, self.albedo, self.normal, self.depth)

    def test_takes_most_of_the_noise(self):
        self.assertLess(self.error(self.run_denoiser()), 0.2 * self.error(self.noisy))

    def test_keeps_the_edge_between_colours(self):
        found = self.run_denoiser()[0, 40]
        self.assertLess(abs(found[47] / found[48] - 0.25), 0.05)

    def test_is_repeatable_and_leaves_its_input_alone(self):
        before = [plane.copy() for plane in (self.noisy, self.albedo, self.normal, self.depth)]
        self.assertTrue(np.array_equal(self.run_denoiser(), self.run_denoiser()))
        for old, new in zip(before, (self.noisy, self.albedo, self.normal, self.depth)):
            self.assertTrue(np.array_equal(old, new))

    def test_does_not_depend_on_its_bands(self):
        whole = self.run_denoiser()
        with mock.patch.object(denoiser, "_BAND", 7 * 96):
            self.assertTrue(np.array_equal(self.run_denoiser(), whole))

    def test_takes_pictures_smaller_than_its_reach(self):
        one = np.ones((3, 1, 1), np.float32)
        self.assertTrue(np.allclose(denoise(one, one, one, one[0]), 1))

    def error(self, picture):
        return float(np.sqrt(np.mean((picture - self.truth) ** 2)))
