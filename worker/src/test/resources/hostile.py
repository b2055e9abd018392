"""blender -b --factory-startup stool.blend --python hostile.py -- FOLDER MARKS

Variants of the stool that mean harm: whatever runs or writes leaves a file in MARKS. None of them changes how the
stool looks, so that its picture tells whether it was disturbed."""
import os
import sys

import bpy

folder, marks = sys.argv[-2:]
stool = bpy.data.filepath


def mark(name):
    return f"open({os.path.join(marks, name)!r}, 'w').close()"


def text(name, source):
    made = bpy.data.texts.new(name)
    made.write(source)
    return made


def save(name):
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(folder, name + ".blend"), copy=True)
    bpy.ops.wm.open_mainfile(filepath=stool)


def scripted():
    scene, frame = bpy.context.scene, bpy.data.objects["frame"]
    call = f"__import__('os').system('touch ' + {os.path.join(marks, 'driver')!r}) * 0"
    frame.driver_add("location", 0).driver.expression = call
    text("start.py", f"{mark('text')}\nimport socket\nsocket.create_connection(('127.0.0.1', 9))").use_module = True
    scene.render.use_freestyle = True
    for layer in scene.view_layers:
        layer.use_freestyle = True
        layer.freestyle_settings.mode = "SCRIPT"
        layer.freestyle_settings.modules.new().script = text("style.py", mark("freestyle"))
    scene.render.use_compositing = scene.use_nodes = True
    nodes = scene.node_tree.nodes
    files = nodes.new("CompositorNodeOutputFile")
    files.base_path = os.path.join(marks, "compositor")
    scene.node_tree.links.new(nodes["Render Layers"].outputs["Image"], files.inputs[0])
    save("scripted")


def greedy():
    scene = bpy.context.scene
    scene.render.resolution_x = scene.render.resolution_y = 65000
    scene.render.resolution_percentage = 400
    scene.cycles.samples = scene.view_layers[0].samples = 1 << 24
    scene.cycles.use_layer_samples = "USE"
    scene.cycles.max_bounces = scene.cycles.volume_bounces = 1024
    scene.cycles.volume_step_rate = 0.01
    scene.cycles.tile_size = 8
    scene.render.use_render_cache = True
    scene.view_layers[0].material_override = bpy.data.materials.new("all black")
    save("greedy")


def linked():
    path = os.path.join(folder, "other.blend")
    cushion = bpy.data.objects.new("cushion", bpy.data.meshes.new("cushion"))
    bpy.data.libraries.write(path, {cushion})
    with bpy.data.libraries.load(path, link=True) as (there, here):
        here.objects = ["cushion"]
    bpy.context.scene.collection.objects.link(here.objects[0])
    save("linked")


def blind():
    bpy.context.scene.camera = None
    save("blind")


def huge():
    modifier = bpy.data.objects["frame"].modifiers.new("smooth", "SUBSURF")
    modifier.render_levels = 11
    modifier.subdivision_type = "SIMPLE"
    save("huge")


for make in (scripted, greedy, linked, blind, huge):
    make()
