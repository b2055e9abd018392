"""blender -b --factory-startup --python kino_stool.py -- out.blend

A crude kino stool for tests: frame, top, insert, rim, a floor, a lamp and a camera."""
import sys

import bpy

bpy.ops.wm.read_factory_settings(use_empty=True)
scene = bpy.context.scene


def cylinder(name, radius, depth, z):
    bpy.ops.mesh.primitive_cylinder_add(radius=radius, depth=depth, location=(0, 0, z), calc_uvs=True)
    bpy.context.object.name = name


cylinder("frame", 0.12, 0.40, 0.20)
cylinder("top", 0.18, 0.03, 0.415)
cylinder("insert", 0.15, 0.031, 0.4155)
cylinder("rim", 0.18, 0.029, 0.415)
bpy.ops.mesh.primitive_plane_add(size=4)
bpy.context.object.name = "floor"
bpy.ops.object.light_add(type="AREA", location=(-1, -1, 2))
bpy.context.object.data.energy = 40
bpy.ops.object.camera_add(location=(0, -1.6, 1.0), rotation=(1.13, 0, 0))
scene.camera = bpy.context.object
scene.view_settings.view_transform = "Standard"
bpy.ops.wm.save_as_mainfile(filepath=sys.argv[-1], compress=False)
