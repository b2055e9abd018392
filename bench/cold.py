"""One picture from a Blender of its own, as it would be made without a farm:

blender -b MODEL.blend --factory-startup --disable-autoexec --python-exit-code 3 --python bench/cold.py -- SCENE.json OUTPUT

The scene file is one that the worker wrote, so it is the very same job. The command line has opened the model
already, so it is not opened a second time.
"""
import dataclasses
import sys
from pathlib import Path

import bpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "blender-scripts"))

from veneer import render, scene  # noqa: E402
from veneer.stage import Stage  # noqa: E402


class OpenedByBlender(Stage):
    def _reopen(self, path: str) -> None:
        if not Path(bpy.data.filepath).samefile(path):
            sys.exit(f"Blender was started with {bpy.data.filepath}, the scene wants {path}")


def main() -> None:
    scene_path, output = sys.argv[sys.argv.index("--") + 1:]
    load = scene.load
    scene.load = lambda path: dataclasses.replace(load(path), output=output)
    renderer = render.Renderer()
    renderer._stage = OpenedByBlender()
    renderer.run(scene_path)
    print("PICTURE", flush=True)


main()
