"""What is done to uploaded files before Blender sees them."""
import io
import json
import os
import struct
import tempfile
import unittest
import warnings
import zipfile

from preparation import gltf, obj, request
from preparation.archive import Archive
from veneer.problem import ModelBroken, SceneInvalid


class FilesTests(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = held.name

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content)
        return path

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def refuses(self, words, run, *arguments):
        with self.assertRaises(ModelBroken) as caught:
            run(*arguments)
        self.assertIn(words, str(caught.exception))


class ArchiveTests(FilesTests):
    def zip(self, *entries, compression=zipfile.ZIP_DEFLATED):
        """Entries are (name or ZipInfo, content)."""
        path = self.path("upload.zip")
        with warnings.catch_warnings(), zipfile.ZipFile(path, "w", compression) as made:
            warnings.simplefilter("ignore")
            for name, content in entries:
                made.writestr(name, content)
        return path

    def test_unpacks_the_one_model_under_a_name_of_ours(self):
        path = self.zip(("stool/", b""), ("stool/kino stool.OBJ", b"v 0 0 0"), ("stool/kino.mtl", b"newmtl oak"),
                        ("__MACOSX/stool/._kino stool.OBJ", b"\0"), ("stool/oak.png", b"\x89PNG"))
        with Archive(path) as archive:
            self.assertEqual(archive.model, "stool/kino stool.OBJ")
            self.assertIn("stool/oak.png", archive)
            archive.unpack(archive.model, self.path("model.obj"))
        self.assertEqual(self.read("model.obj"), b"v 0 0 0")
        self.assertEqual(sorted(os.listdir(self.folder)), ["model.obj", "upload.zip"])

    def test_refuses_what_leads_out(self):
        for name in ("../x.obj", "a/../../x.obj", "/etc/x.obj", "C:/x.obj", "..\\x.obj", "\\x.obj"):
            with self.subTest(name=name):
                self.refuses("leads out of it", Archive, self.zip((name, b"v 0 0 0")))
        link = zipfile.ZipInfo("x.obj")
        link.external_attr = 0o120777 << 16
        self.refuses("is a link", Archive, self.zip((link, b"/etc/passwd")))

    def test_refuses_what_is_too_much(self):
        self.refuses("1001 entries", Archive, self.zip(*((f"{i}.png", b"") for i in range(1000)), ("x.obj", b"")))
        self.refuses("200 times larger", Archive, self.zip(("x.obj", b"v 0 0 0\n" * (1 << 20))))
        parts = [(f"{i}.png", bytes(1 << 20)) for i in range(20)]
        self.refuses("200 times larger", Archive, self.zip(("x.obj", b"v"), *parts))

    def test_believes_no_declared_size(self):
        path = self.zip(("x.obj", b"v 0 0 0\n" * 100), compression=zipfile.ZIP_STORED)
        for declared, words in ((1 << 31, "2048 MB"), (8, "broken")):
            with self.subTest(declared=declared):
                lie = self.read(path).replace(struct.pack("<I", 800), struct.pack("<I", declared))
                self.refuses(words, lambda: Archive(self.path("lie.zip", lie)).unpack("x.obj", self.path("out")))

    def test_refuses_what_it_cannot_look_into(self):
        self.refuses("another archive", Archive, self.zip(("x.obj", b"v"), ("more.ZIP", b"")))
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as made:
            made.writestr("a", "b")
        self.refuses("another archive", Archive, self.zip(("x.obj", b"v"), ("texture.png", inner.getvalue())))
        path = self.zip(("x.obj", b"v 0 0 0"))
        flagged = bytearray(self.read("upload.zip"))
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            flagged[flagged.index(mark) + at] |= 1
        self.refuses("encrypted", Archive, self.path("locked.zip", bytes(flagged)))
        self.refuses("broken", Archive, self.path("cut.zip", self.read("upload.zip")[:-30]))

    def test_wants_one_model(self):
        self.refuses("no model in it", Archive, self.zip(("readme.txt", b"")))
        self.refuses("2 models", Archive, self.zip(("a.obj", b""), ("b.glb", b"")))
        self.refuses("two entries", Archive, self.zip(("a.obj", b"1"), ("a.obj", b"2")))


class ObjTests(FilesTests):
    def tidied(self, text, most=10):
        source = self.path("in.obj", text.encode())
        target = self.path("out.obj")
        if os.path.exists(target):
            os.remove(target)
        return obj.tidy(source, target, most), self.read("out.obj").decode()

    def test_drops_what_names_other_files(self):
        tidied, text = self.tidied("mtllib /etc/passwd\nv 0 0 0\n  mtllib b.mtl\nusemtl oak\nf 1 1 1\n")
        self.assertEqual(text, "v 0 0 0\nusemtl oak\nf 1 1 1\n")
        self.assertFalse(tidied.has_normals)
        self.assertTrue(self.tidied("v 0 0 0\nvn 0 0 1\n")[0].has_normals)

    def test_makes_objects_of_groups_where_there_are_only_groups(self):
        grouped = "v 0 0 0\ng legs\nf 1 1 1\ng seat\nf 1 1 1\n"
        self.assertEqual(self.tidied(grouped)[1], grouped.replace("g ", "o "))
        self.assertEqual(self.tidied("o stool\n" + grouped)[1], "o stool\n" + grouped)
        self.assertEqual(self.tidied(grouped, most=1)[1], grouped)


class GltfTests(FilesTests):
    TREE = {"asset": {"version": "2.0"}, "images": [{"uri": "../../secret.png"}], "textures": [{"source": 0}],
            "materials": [{"name": "Oak", "pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}, {}],
            "extensionsRequired": ["KHR_texture_basisu", "KHR_mesh_quantization"],
            "meshes": [{"primitives": [{"material": 0, "extensions": {"KHR_materials_variants": {}}}]}],
            "buffers": [{"uri": "data:application/octet-stream;base64,AAAA", "byteLength": 3}], "animations": [{}]}

    def lightened(self, text, buffers=lambda uri: "buffer-0.bin"):
        target = self.path("light.gltf")
        if os.path.exists(target):
            os.remove(target)
        source = text if isinstance(text, bytes) else json.dumps(text).encode()
        gltf.lighten(self.path("in.gltf", source), target, buffers)
        return self.read("light.gltf")

    def test_leaves_shapes_and_names(self):
        tree = json.loads(self.lightened(self.TREE))
        self.assertEqual(tree["materials"], [{"name": "Oak"}, {"name": ""}])
        self.assertEqual(tree["extensionsRequired"], ["KHR_mesh_quantization"])
        self.assertEqual(tree["meshes"], [{"primitives": [{"material": 0}]}])
        self.assertEqual(tree["buffers"], self.TREE["buffers"])
        self.assertFalse({"images", "textures", "animations"} & tree.keys())

    def test_asks_for_buffers_in_other_files(self):
        asked = []

        def buffers(uri):
            asked.append(uri)
            return "buffer-0.bin"

        tree = json.loads(self.lightened({**self.TREE, "buffers": [{"uri": "../../etc/passwd"}]}, buffers))
        self.assertEqual((asked, tree["buffers"]), (["../../etc/passwd"], [{"uri": "buffer-0.bin"}]))

    def test_keeps_the_rest_of_a_binary_one(self):
        text = json.dumps(self.TREE).encode()
        text += b" " * (-len(text) % 4)
        rest = struct.pack("<I4s", 8, b"BIN\0") + b"12345678"
        whole = struct.pack("<4sII", b"glTF", 2, 20 + len(text) + len(rest)) + struct.pack("<I4s", len(text), b"JSON")
        light = self.lightened(whole + text + rest)
        self.assertEqual(struct.unpack("<4sII", light[:12]), (b"glTF", 2, len(light)))
        self.assertTrue(light.endswith(rest))
        self.assertNotIn(b"secret", light)
        for broken, words in (((whole + text + rest)[:-1], "cut short"), (whole[:15], "cut short"),
                              (whole + text[:9], "begin with"), (whole.replace(b"JSON", b"BIN\0"), "begin with"),
                              (whole.replace(b"glTF\2", b"glTF\1"), "version 1")):
            with self.subTest(words=words):
                self.refuses(words, self.lightened, broken)

    def test_says_what_it_cannot_read(self):
        self.refuses("Draco", self.lightened, {**self.TREE, "extensionsUsed": ["KHR_draco_mesh_compression"]})
        for broken in (b"no json", b"[]", b"[" * 100000, {**self.TREE, "meshes": 7}, b'{"meshes": [{}]}', b"\xff\xfe"):
            with self.subTest(broken=broken[:20] if isinstance(broken, bytes) else broken):
                self.refuses("broken", self.lightened, broken)


class RequestTests(unittest.TestCase):
    GOOD = {"source": {"file": "/a.zip", "extension": "zip"}, "folder": "/b", "aspect": "4:3", "pixels": 640,
            "most_objects": 500}

    def test_gives_the_size_of_pictures(self):
        self.assertEqual(request.parse(self.GOOD).picture, (640, 480))
        self.assertEqual(request.parse({**self.GOOD, "aspect": "2:3"}).picture, (427, 640))

    def test_refuses_other_shapes(self):
        for change in ({"aspect": "0:3"}, {"aspect": "4/3"}, {"aspect": 4}, {"pixels": 1}, {"pixels": True},
                       {"most_objects": 0}, {"source": None}, {"source": {"file": "/a", "extension": "../x"}}):
            with self.subTest(change=change), self.assertRaises(SceneInvalid):
                request.parse({**self.GOOD, **change})
