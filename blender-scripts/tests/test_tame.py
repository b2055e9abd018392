"""Inside Blender only: what is taken from a model before anything is made of it."""
import os
import tempfile
import unittest

try:
    import bpy

    from veneer.tame import tame
except ImportError:
    bpy = None


@unittest.skipIf(bpy is None, "not inside Blender")
class TameTests(unittest.TestCase):
    def test_lets_no_simulation_keep_files(self):
        with tempfile.TemporaryDirectory() as folder:
            bpy.ops.wm.read_factory_settings(use_empty=True)
            # Blender lets only a saved model have caches on disk.
            bpy.ops.wm.save_as_mainfile(filepath=os.path.join(folder, "stool.blend"))
            caches = self.simulate()
            for cache in caches:
                cache.use_disk_cache = True
            self.assertEqual([cache.use_disk_cache for cache in caches], [True] * 3)
            tame(bpy.context.scene)
            self.assertEqual([cache.use_disk_cache for cache in caches], [False] * 3)

    def simulate(self):
        bpy.ops.mesh.primitive_cube_add()
        cushion = bpy.context.object
        cushion.modifiers.new("cloth", "CLOTH")
        cushion.modifiers.new("hair", "PARTICLE_SYSTEM")
        cushion.modifiers.new("paint", "DYNAMIC_PAINT")
        bpy.ops.dpaint.type_toggle(type="CANVAS")
        # one of its own, which has to be left alone
        bpy.ops.rigidbody.world_add()
        return [cushion.modifiers["cloth"].point_cache, cushion.particle_systems[0].point_cache,
                cushion.modifiers["paint"].canvas_settings.canvas_surfaces[0].point_cache]
