"""Inside Blender only: uploads of all kinds, from the file to a model that the ordinary way renders."""
import json
import os
import tempfile
import unittest
import zipfile

from fixtures import stool
from test_preparation_shapes import box

try:
    import bpy

    from preparation import run
    from veneer.render import Renderer
except ImportError:
    bpy = None

_CUBE = """mtllib stool.mtl
o Top
{points}
usemtl Oak
{sides}
usemtl Lino
f 5 6 7 8
o Inside
v 44 44 -44
v 46 44 -44
v 45 46 -45
f 9 10 11
"""


def cube(edge):
    """An .obj of a cube in whatever unit, its bottom and its sides of oak, its top of linoleum; one triangle inside."""
    points = "\n".join(f"v {x} {y} {z}" for x, y, z in (box(edge, edge, edge).points * [1, -1, 1])[:, [0, 2, 1]])
    return _CUBE.format(points=points, sides="f 1 4 3 2\nf 1 2 6 5\nf 3 4 8 7\nf 2 3 7 6\nf 4 1 5 8")


@unittest.skipIf(bpy is None, "not inside Blender")
class PreparationTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.held = tempfile.TemporaryDirectory()
        cls.number = 0

    @classmethod
    def tearDownClass(cls):
        cls.held.cleanup()

    def setUp(self):
        PreparationTests.number += 1
        self.folder = os.path.join(self.held.name, str(self.number))
        os.makedirs(self.folder)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def zip(self, **entries):
        with zipfile.ZipFile(self.path("upload.zip"), "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in entries.items():
                made.writestr(name.replace("_", "."), content)
        return self.path("upload.zip")

    def blend(self, fill, name="upload.blend"):
        bpy.ops.wm.read_factory_settings(use_empty=True)
        fill(bpy.context.scene)
        bpy.ops.wm.save_as_mainfile(filepath=self.path(name), copy=True)
        return self.path(name)

    def prepare(self, file, **changes):
        scratch = tempfile.mkdtemp(dir=self.folder)
        request = {"source": {"file": file, "extension": file.rsplit(".", 1)[-1]}, "folder": scratch, "aspect": "4:3",
                   "pixels": 64, "most_objects": 9, **changes}
        with open(self.path("request.json"), "w", encoding="utf-8") as out:
            json.dump(request, out)
        self.told = []
        answer = run.answer(self.path("request.json"), lambda part, line: self.told.append((part, line)))
        if not answer["ok"]:
            self.assertFalse(os.path.exists(os.path.join(scratch, "result.json")))
            return answer
        with open(os.path.join(scratch, "result.json"), encoding="utf-8") as result:
            inspection = json.load(result)
        self.scratch = scratch
        return inspection

    def refuses(self, words, file, **changes):
        answer = self.prepare(file, **changes)
        self.assertEqual(answer.get("code"), "MODEL_BROKEN", answer)
        self.assertIn(words, answer["message"])
        self.assertNotIn(self.folder, answer["message"])

    def pixels(self, name):
        image = bpy.data.images.load(os.path.join(self.scratch, name))
        values = list(image.pixels)
        size = tuple(image.size)
        bpy.data.images.remove(image)
        return size, values

    def tinted(self, name):
        """How many pixels are of the colour that marks an object."""
        _, values = self.pixels(name)
        return sum(red - blue > 0.25 for red, blue in zip(values[0::4], values[2::4]))

    def codes(self, inspection):
        return [note["code"] for note in inspection["notes"]]

    def objects(self, inspection):
        return {found["name"]: found for found in inspection["objects"]}

    def test_stages_an_obj_in_a_zip(self):
        inspection = self.prepare(self.zip(stool_obj=cube(90), stool_mtl="newmtl Oak\nmap_Kd /etc/passwd\n"))
        self.assertEqual(self.codes(inspection), ["SPLIT", "STAGED", "SCALED", "HIDDEN_IN_VIEW"], inspection)
        self.assertEqual(inspection["size_mm"], [900, 900, 900])
        found = self.objects(inspection)
        self.assertEqual({name: (one["material"], one["faces"], one["uv"]) for name, one in found.items()},
                         {"Top · Oak": ("Oak", 5, "PROJECTED"), "Top · Lino": ("Lino", 1, "PROJECTED"),
                          "Inside": ("Lino", 1, "PROJECTED")})
        self.assertEqual(self.pixels(inspection["overview"])[0], (64, 48))
        for name, least in (("Top · Oak", 200), ("Top · Lino", 40)):
            self.assertGreater(self.tinted(found[name]["picture"]), least)
        self.assertEqual(self.tinted(inspection["overview"]), 0)
        self.assertEqual([part for part, _ in self.told], sorted(part for part, _ in self.told))
        self.assertEqual(self.told[-1], (1.0, "3 of 3 objects shown"))

    def test_stands_on_the_floor_in_metres_with_textures_in_metres(self):
        self.prepare(self.zip(stool_obj=cube(90)))
        bpy.ops.wm.open_mainfile(filepath=os.path.join(self.scratch, "model.blend"))
        top, sides = bpy.data.objects["Top · Lino"], bpy.data.objects["Top · Oak"]
        self.assertEqual({round(corner.co.z, 4) for corner in top.data.vertices}, {0.9})
        self.assertEqual({round(corner.co.z, 4) for corner in sides.data.vertices}, {0.0, 0.9})
        self.assertEqual({round(abs(corner.co.x), 4) for corner in top.data.vertices}, {0.45})
        spans = [max(uv.uv[i] for uv in top.data.uv_layers[0].data) - min(uv.uv[i] for uv in top.data.uv_layers[0].data)
                 for i in (0, 1)]
        self.assertAlmostEqual(spans[0], 0.9, 4)
        self.assertAlmostEqual(spans[1], 0.9, 4)

    def test_is_rendered_the_ordinary_way(self):
        self.prepare(self.zip(stool_obj=cube(90)))
        image = bpy.data.images.new("map", 4, 4)
        image.pixels = [0.8, 0.3, 0.1, 1] * 16
        image.filepath_raw, image.file_format = self.path("map.png"), "PNG"
        image.save()
        tree = stool()
        tree["model"]["file"] = os.path.join(self.scratch, "model.blend")
        tree["meshes"] = [{"name": "frame", "objects": ["Top · Oak"], "finish": 1101},
                          {"name": "top", "objects": ["Top · Lino", "Inside"], "finish": 0}]
        tree["finishes"][0]["maps"] = dict.fromkeys(("diffuse", "normal", "roughness"), self.path("map.png"))
        tree["output"] = os.path.join(self.scratch, "picture.png")
        with open(self.path("scene.json"), "w", encoding="utf-8") as file:
            json.dump(tree, file)
        Renderer().run(self.path("scene.json"))
        self.assertGreater(self.tinted("picture.png"), 30)

    def test_takes_a_glb(self):
        def fill(scene):
            bpy.ops.mesh.primitive_cube_add(size=0.4, location=(5, 5, 5))
            bpy.context.object.name = "camera"
            bpy.context.object.data.materials.append(bpy.data.materials.new("Oak"))

        self.blend(fill)
        bpy.ops.wm.open_mainfile(filepath=self.path("upload.blend"))
        bpy.ops.export_scene.gltf(filepath=self.path("upload.glb"))
        inspection = self.prepare(self.path("upload.glb"))
        self.assertEqual(inspection["size_mm"], [400, 400, 400])
        self.assertEqual([(one["name"], one["material"]) for one in inspection["objects"]], [("camera 2", "Oak")])
        bpy.ops.wm.read_factory_settings(use_empty=True)
        fill(bpy.context.scene)
        bpy.ops.export_scene.gltf(filepath=self.path("upload.gltf"), export_format="GLTF_SEPARATE")
        with open(self.path("upload.gltf"), "rb") as text, open(self.path("upload.bin"), "rb") as binary:
            packed = self.zip(upload_gltf=text.read(), upload_bin=binary.read())
        self.assertEqual(self.prepare(packed)["size_mm"], [400, 400, 400])
        self.refuses("needs another file (upload.bin)", self.path("upload.gltf"))

    def test_keeps_camera_and_light(self):
        inspection = self.prepare(self.blend(self.studio))
        self.assertEqual((inspection["staged"], inspection["camera"], inspection["lights"]), (False, True, 1))
        self.assertEqual(self.codes(inspection), ["VIEW_TRANSFORM"])
        bpy.ops.wm.open_mainfile(filepath=os.path.join(self.scratch, "model.blend"))
        scene = bpy.context.scene
        self.assertEqual(sorted(thing.name for thing in scene.objects), ["camera", "floor", "light-1", "text", "twin"])
        for axis, place in enumerate((0, -8, 1)):
            self.assertAlmostEqual(scene.camera.matrix_world.translation[axis], place, 4)
        self.assertEqual(scene.view_settings.view_transform, "Standard")
        self.assertEqual(scene.world.name, "sky")
        self.assertEqual(len(scene.objects["twin"].data.polygons), 12)
        self.assertEqual(bpy.data.objects["floor"].material_slots[0].material.name, "paper")
        self.assertEqual([len(blocks) for blocks in (bpy.data.texts, bpy.data.libraries, bpy.data.actions,
                                                     bpy.data.images)], [0, 0, 0, 0])
        self.assertEqual(list(bpy.data.objects["light-1"].keys()) + list(scene.world.keys()), [])
        self.assertIsNone(scene.objects["light-1"].animation_data)

    def studio(self, scene):
        """A scene with light, camera, a modifier, a text, a hidden object, and things that must not come along."""
        def cube(name, **places):
            bpy.ops.mesh.primitive_cube_add(size=1, **places)
            bpy.context.object.name = name
            return bpy.context.object

        twin = cube("twin", location=(-1.5, 0, 0.5))
        array = twin.modifiers.new("two", "ARRAY")
        array.relative_offset_displace = (3, 0, 0)
        cube("cutter").hide_render = True
        bpy.ops.object.text_add(location=(0, 0, 1.5), rotation=(1.57, 0, 0))
        bpy.context.object.name = "text"
        bpy.ops.object.empty_add(location=(0, -4, 1))
        holder = bpy.context.object
        bpy.ops.mesh.primitive_plane_add(size=20)
        floor = bpy.context.object
        floor.name = "floor"
        paper = bpy.data.materials.new("paper")
        paper.use_nodes = True
        paper.node_tree.nodes.new("ShaderNodeTexImage").image = bpy.data.images.new("wide", 4, 4)
        floor.data.materials.append(paper)
        bpy.ops.object.light_add(type="SUN", rotation=(0.6, 0.2, 0))
        sun = bpy.context.object
        sun["note"] = "made by somebody"
        sun.driver_add("location", 0).driver.expression = "1"
        sun.keyframe_insert("location", index=1)
        bpy.ops.object.camera_add(location=(0, -4, 0), rotation=(1.5708, 0, 0))
        scene.camera = bpy.context.object
        scene.camera.parent = holder
        scene.world = bpy.data.worlds.new("sky")
        scene.world["note"] = 1
        bpy.data.texts.new("start.py").use_module = True
        scene.view_settings.view_transform = "Filmic"

    def test_keeps_coordinates_that_are_in_metres(self):
        def fill(scene):
            bpy.ops.mesh.primitive_plane_add(size=1)
            bpy.context.object.name = "in metres"
            bpy.ops.mesh.primitive_plane_add(size=0.2)
            bpy.context.object.name = "stretched"

        found = self.objects(self.prepare(self.blend(fill)))
        self.assertEqual({name: one["uv"] for name, one in found.items()},
                         {"in metres": "OWN", "stretched": "PROJECTED"})

    def test_shows_what_an_empty_and_a_modifier_scatter(self):
        def fill(scene):
            legs = bpy.data.collections.new("legs")
            bpy.ops.mesh.primitive_cube_add(size=0.1)
            leg = bpy.context.object
            leg.name = "leg"
            legs.objects.link(leg)
            scene.collection.objects.unlink(leg)
            for place in (0, 1):
                bpy.ops.object.empty_add(location=(place, 0, 0))
                bpy.context.object.instance_type, bpy.context.object.instance_collection = "COLLECTION", legs

        self.assertEqual(sorted(self.objects(self.prepare(self.blend(fill)))), ["leg", "leg 2"])

    def test_says_what_is_wrong(self):
        self.refuses("no mesh", self.blend(lambda scene: None))
        self.refuses("3 objects, counted by material", self.zip(stool_obj=cube(90)), most_objects=2)
        self.refuses("Blender 99.1", self.write("new.blend", b"BLENDER17-01v9901" + bytes(64)))
        self.refuses("no .blend", self.write("png.blend", b"\x89PNG"))
        self.refuses("can't open", self.write("rubbish.blend", b"BLENDER-v304 is how I begin"))
        self.refuses("nothing can be seen", self.write("dot.obj", b"v 1 1 1\n" * 3 + b"f 1 2 3\n"))
        self.refuses("not a number", self.blend(self.nowhere))
        self.refuses("no model in it", self.zip(readme_txt="hello"))
        self.refuses("can't read the glTF", self.write("x.gltf", b'{"asset": {"version": "2.0"}, "scene": 0, '
                                                                b'"scenes": [{"nodes": [0]}], "nodes": [{"mesh": 7}]}'))

    def nowhere(self, scene):
        bpy.ops.mesh.primitive_cube_add(location=(float("nan"), 0, 0))

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)
