"""What runs inside Blender: a scene file in, one picture out. Only stage, tame, finish, engine, picture and
render touch bpy; the rest is plain Python with numpy."""
