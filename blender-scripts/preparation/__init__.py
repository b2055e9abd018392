"""From an uploaded file to a model that can be rendered: opened, looked at, cleaned, lit where it has no light.

    request  what is asked, checked          archive, gltf, obj  files, before Blender sees them
    source   opens the file in Blender       bake     its objects as plain shapes, one material each
    kept     its camera and lights           shape, doubles  arrays of faces
    names    of objects                      unwrap   texture coordinates in metres
    scale    of files without a unit         model    the clean file
    pictures what an object is               run      all of it, step by step

Only source, bake, kept, model, pictures and run touch bpy. What is saved holds shapes, cameras, lights and materials
that were taken over one by one, so nothing else of the upload can come along. None of this decides pixels of a
render: it isn't part of the scripts' version.
"""
