"""The house stage: how we photograph a piece. `stage` alone talks to Blender; `lens` and `surface` are geometry.

What is built here is saved in a model's file, so nothing of it decides pixels at the time of a render.
"""
