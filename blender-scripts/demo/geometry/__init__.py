"""Shapes as numpy arrays. Every length is in metres, in space and in uv: one texture scale serves all."""
