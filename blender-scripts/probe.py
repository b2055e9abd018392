"""Which GL renderer draws for EEVEE here? One "VENEER " line, or a crash, which is an answer too.

blender -b -noaudio --factory-startup --disable-autoexec --python-exit-code 3 --python blender-scripts/probe.py

Run in a process of its own: without any GL the render aborts the whole of Blender, and gpu.platform may be asked
only after a render (before one, Blender 3.4 dies of it).
"""
import json
import os
import sys
import tempfile

import bpy

scene = bpy.context.scene
for engine in ("BLENDER_EEVEE_NEXT", "BLENDER_EEVEE"):
    try:
        scene.render.engine = engine
        break
    except TypeError:
        continue
scene.render.resolution_x = scene.render.resolution_y = 16
scene.render.resolution_percentage = 100
scene.eevee.taa_render_samples = 1
with tempfile.TemporaryDirectory() as folder:
    scene.render.filepath = os.path.join(folder, "probe.png")
    bpy.ops.render.render(write_still=True)

import gpu  # noqa: E402

sys.stdout.write("\nVENEER " + json.dumps({"event": "probed", "renderer": gpu.platform.renderer_get()}) + "\n")
sys.stdout.flush()
os._exit(0)
