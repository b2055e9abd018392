"""The kino stool as a scene file, for tests."""
import copy

SURFACE = {"specular": 0.4, "sheen": 0.0, "metallic": 0.0, "bump": 1.0}

_STOOL = {
    "job": 42,
    "model": {"name": "kino-stool", "file": "/models/kino-stool.blend"},
    "meshes": [
        {"name": "frame", "objects": ["frame"], "finish": 1101},
        {"name": "top", "objects": ["top"], "finish": 0},
    ],
    "finishes": [{
        "id": 1101, "tile_mm": 600, "surface": SURFACE,
        "maps": {"diffuse": "/maps/d.png", "normal": "/maps/n.png", "roughness": "/maps/r.png"},
    }],
    "quality": {"name": "smoke", "engine": "CYCLES", "samples": 1, "denoise": True, "format": "PNG",
                "compression": 15},
    "picture": {"width": 32, "height": 24},
    "output": "/tmp/picture.png",
}


def stool() -> dict:
    return copy.deepcopy(_STOOL)
