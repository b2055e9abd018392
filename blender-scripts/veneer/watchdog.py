"""Ends Blender when the worker is gone.

An idle Blender notices the end of its standard input; this thread is for the one that is rendering. Blender
releases the interpreter's lock during a render, so the thread keeps running. In a sandbox the parent is the
sandbox's own and never changes, but the pipe that the worker holds breaks everywhere.
"""
import os
import select
import sys
import threading
import time


def die_with_parent(every_seconds: float = 0.25) -> None:
    parent = os.getppid()
    pipe = select.poll()
    # No events asked for: a line to read must not wake us, a hang-up always does.
    pipe.register(sys.stdin.fileno(), 0)

    def watch() -> None:
        while os.getppid() == parent and not pipe.poll(0):
            time.sleep(every_seconds)
        os._exit(4)

    threading.Thread(target=watch, name="parent-watchdog", daemon=True).start()
