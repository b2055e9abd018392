"""Ends Blender when the worker is gone.

An idle Blender notices the end of its standard input; this thread is for the one that is rendering. Blender
releases the interpreter's lock during a render, so the thread keeps running.
"""
import os
import threading
import time


def die_with_parent(every_seconds: float = 0.25) -> None:
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(every_seconds)
        os._exit(4)

    threading.Thread(target=watch, name="parent-watchdog", daemon=True).start()
