"""Makes the demo bundle: two pieces of furniture and everything they can be covered with.

Pure numpy but for `studio`, the only module that talks to Blender. `textures` paints maps,
`geometry` knows shapes, `furniture` puts shapes together, `bundle` writes it all. The stage on
which a piece is photographed is the house's, as for uploaded models.
"""
