"""The resident Blender: one render per line of standard input, until that ends.

blender -b -noaudio --factory-startup --disable-autoexec --python-exit-code 3 --python blender-scripts/serve.py

A job is the line {"scene": "/abs/scene.json"}. Answers are lines of standard output that start with
"VENEER "; everything else printed there is Blender's own talk. See veneer/protocol.py for the words.
"""
import os
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from veneer import limits, protocol, watchdog  # noqa: E402


def main() -> None:
    # Ctrl-C in a terminal reaches the whole process group; stopping Blender is the worker's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    watchdog.die_with_parent()
    limits.apply()
    try:
        from veneer import render
    except ImportError as missing:
        protocol.refuse_to_serve(missing)
        os._exit(0)
    protocol.serve(sys.stdin, render.describe(), render.Renderer().run)
    # There is nothing to save; the ordinary way out takes Blender half a second.
    sys.stdout.flush()
    os._exit(0)


main()
