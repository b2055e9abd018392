"""Tileable maps (diffuse, normal, roughness) painted with numpy from a seed; no picture is read."""
