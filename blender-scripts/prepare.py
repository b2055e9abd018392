"""Prepares one uploaded model, in a Blender of its own that ends with it:

blender -b -noaudio --factory-startup --disable-autoexec --python-exit-code 3 --python blender-scripts/prepare.py -- REQUEST.json

The request is described in preparation/request.py, the result in preparation/run.py. Progress and the end are lines
of standard output that start with "VENEER ", as serve.py's:

progress  {"event": "progress", "done": 30, "of": 100, "line": "Laying out textures"}
done      {"event": "done", "ok": true, "seconds": {}}
          {"event": "done", "ok": false, "code": "MODEL_BROKEN", "message": "..."}
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
        from preparation import run
    except ImportError as missing:
        protocol.send("done", ok=False, code="BLENDER_CRASHED", message=f"Blender lacks something: {missing}")
        os._exit(0)
    protocol.send("done", **run.answer(sys.argv[-1], tell))
    # There is nothing to save; the ordinary way out takes Blender half a second.
    sys.stdout.flush()
    os._exit(0)


def tell(part: float, line: str) -> None:
    protocol.send("progress", done=round(100 * part), of=100, line=line)


main()
