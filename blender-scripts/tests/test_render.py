"""Inside Blender only: what the stage and the picture do with a real model."""
import json
import os
import tempfile
import unittest

from fixtures import stool

try:
    import bpy

    from veneer.problem import FileUnavailable, ModelBroken
    from veneer.render import Renderer
except ImportError:
    bpy = None


@unittest.skipIf(bpy is None, "not inside Blender")
class RenderTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.maps = {name: cls.map(name, colour) for name, colour in
                    (("diffuse", (0.8, 0.3, 0.1)), ("normal", (0.5, 0.5, 1)), ("roughness", (0.5,) * 3),
                     ("blue", (0.1, 0.2, 0.9)))}
        cls.renderer = Renderer()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def map(cls, name, colour):
        image = bpy.data.images.new(name, 4, 4)
        image.pixels = [*colour, 1] * 16
        image.filepath_raw = os.path.join(cls.folder.name, name + ".png")
        image.file_format = "PNG"
        image.save()
        return image.filepath_raw

    def setUp(self):
        """A model of two cubes that share one mesh data-block, saved anew for each test."""
        bpy.ops.wm.read_factory_settings(use_empty=True)
        scene = bpy.context.scene
        bpy.ops.mesh.primitive_cube_add(location=(-1.2, 0, 0))
        frame = bpy.context.object
        frame.name = "frame"
        top = bpy.data.objects.new("top", frame.data)
        top.location = (1.2, 0, 0)
        scene.collection.objects.link(top)
        bpy.ops.object.light_add(type="SUN", rotation=(0.6, 0.2, 0))
        bpy.ops.object.camera_add(location=(0, -8, 0), rotation=(1.5708, 0, 0))
        scene.camera = bpy.context.object
        scene.view_settings.view_transform = "Standard"
        scene.render.use_border = True
        scene.render.film_transparent = True
        self.model = self.save()
        self.number = 0

    def save(self):
        path = os.path.join(self.folder.name, self.id().rsplit(".", 1)[-1] + ".blend")
        bpy.ops.wm.save_as_mainfile(filepath=path, copy=True)
        return path

    def render(self, **changes):
        tree = stool()
        tree["model"]["file"] = self.model
        tree["finishes"][0]["maps"] = {name: self.maps[name] for name in ("diffuse", "normal", "roughness")}
        self.number += 1
        tree["output"] = os.path.join(self.folder.name, f"{self.id()}-{self.number}.img")
        for change in changes.values():
            change(tree)
        path = os.path.join(self.folder.name, "scene.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(tree, file)
        self.renderer.run(path)
        return tree["output"]

    def pixel(self, path, across):
        image = bpy.data.images.load(path)
        width, height = image.size
        at = ((height // 2) * width + int(width * across)) * 4
        red, green, blue = image.pixels[at:at + 3]
        bpy.data.images.remove(image)
        return red, green, blue

    def test_covers_and_hides(self):
        covered = self.render()
        red, _, blue = self.pixel(covered, 0.35)
        self.assertGreater(red, blue + 0.2)
        self.assertLess(max(self.pixel(covered, 0.65)), 0.02)

    def test_covers_objects_that_share_their_mesh_data_apart(self):
        def both(tree):
            tree["meshes"][1]["finish"] = 1102
            tree["finishes"].append({**tree["finishes"][0], "id": 1102,
                                     "maps": {**tree["finishes"][0]["maps"], "diffuse": self.maps["blue"]}})

        covered = self.render(both=both)
        self.assertGreater(self.pixel(covered, 0.35)[0], self.pixel(covered, 0.35)[2])
        self.assertGreater(self.pixel(covered, 0.65)[2], self.pixel(covered, 0.65)[0])

    def test_leaks_nothing_from_one_job_to_the_next(self):
        def other(tree):
            tree["quality"].update(samples=3, denoise=False, format="JPEG", compression=40)
            tree["picture"] = {"width": 48, "height": 17}
            tree["meshes"][1]["finish"] = 1101

        first = self.render()
        self.render(other=other)
        with self.assertRaises(ModelBroken):
            self.render(broken=lambda tree: tree["meshes"][0].update(objects=["frame", "nothing"]))
        with open(first, "rb") as one, open(self.render(), "rb") as two:
            self.assertEqual(one.read(), two.read())

    def test_writes_pixels_and_nothing_else(self):
        for kind in ("PNG", "JPEG", "WEBP"):
            with open(self.render(kind=lambda tree: tree["quality"].update(format=kind)), "rb") as file:
                data = file.read()
            for leak in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"Exif", b"EXIF", b"XMP", b"tIME", b"Blender",
                         b"cycles", self.folder.name.encode()):
                with self.subTest(kind=kind, leak=leak):
                    self.assertNotIn(leak, data)

    def test_sees_a_map_that_was_replaced(self):
        path = self.maps["diffuse"]
        with open(path, "rb") as file:
            orange = file.read()
        before = self.pixel(self.render(), 0.35)
        try:
            with open(self.maps["blue"], "rb") as blue, open(path, "wb") as file:
                file.write(blue.read())
            after = self.pixel(self.render(), 0.35)
        finally:
            with open(path, "wb") as file:
                file.write(orange)
        self.assertGreater(before[0], before[2])
        self.assertGreater(after[2], after[0])

    def test_says_what_is_wrong_with_a_model(self):
        def hide_all(tree):
            tree["meshes"][0]["finish"] = 0

        self.says("Every mesh is hidden", hide_all)
        self.says("needs the object nothing", lambda tree: tree["meshes"][1].update(objects=["nothing"]))
        self.says("type CAMERA", lambda tree: tree["meshes"][0].update(objects=["Camera"]))
        self.change_model(self.put_frame_away)
        self.says("in no collection that renders")
        self.change_model(lambda scene: setattr(scene, "camera", None))
        self.says("no camera")
        with open(self.model, "wb") as file:
            file.write(b"no model at all")
        self.says("can't open the model")

    def test_refuses_maps_that_are_none(self):
        for path in (self.model, self.folder.name + "/nothing.png"):
            with self.subTest(path=path), self.assertRaises(FileUnavailable):
                self.render(bad=lambda tree: tree["finishes"][0]["maps"].update(normal=path))

    def put_frame_away(self, scene):
        cupboard = bpy.data.collections.new("cupboard")
        cupboard.hide_render = True
        scene.collection.children.link(cupboard)
        cupboard.objects.link(scene.objects["frame"])
        scene.collection.objects.unlink(scene.objects["frame"])

    def change_model(self, change):
        bpy.ops.wm.open_mainfile(filepath=self.model)
        change(bpy.context.scene)
        bpy.ops.wm.save_as_mainfile(filepath=self.model, copy=True)

    def says(self, words, change=lambda tree: None):
        with self.assertRaises(ModelBroken) as caught:
            self.render(change=change)
        self.assertIn(words, str(caught.exception))
