import unittest

from fixtures import stool
from veneer import scene
from veneer.problem import PictureTooLarge, SceneInvalid


class SceneTests(unittest.TestCase):
    def test_reads_the_stool(self):
        read = scene.parse(stool())
        self.assertEqual([(mesh.name, mesh.finish) for mesh in read.meshes], [("frame", 1101), ("top", 0)])
        self.assertEqual(read.finishes[1101].tile_mm, 600)
        self.assertEqual((read.width, read.height, read.quality.engine), (32, 24, "CYCLES"))

    def test_refuses_what_breaks_the_agreement(self):
        for where, wrong in [
            (("quality", "engine"), "AUTO"), (("quality", "format"), "TIFF"), (("quality", "samples"), 0),
            (("quality", "samples"), True), (("picture", "width"), 1.5), (("picture", "height"), None),
            (("model",), "kino-stool"), (("meshes",), [{"name": "frame"}]), (("finishes",), []),
        ]:
            tree = stool()
            owner = tree
            for key in where[:-1]:
                owner = owner[key]
            owner[where[-1]] = wrong
            with self.subTest(where=where), self.assertRaises(SceneInvalid):
                scene.parse(tree)

    def test_refuses_more_pixels_than_any_print_needs(self):
        tree = stool()
        tree["picture"] = {"width": 8193, "height": 8192}
        with self.assertRaises(PictureTooLarge):
            scene.parse(tree)

    def test_refuses_a_tree_without_a_trunk(self):
        for tree in (None, [], 7, {}):
            with self.subTest(tree=tree), self.assertRaises(SceneInvalid):
                scene.parse(tree)
