"""The conversation with the worker: job lines in, "VENEER {...}" lines out.

ready     {"event": "ready", "blender": "3.4.1", "numpy": true, "oidn": false}
done      {"event": "done", "ok": true, "seconds": {"open": 0.01, ...}}
          {"event": "done", "ok": false, "code": "MODEL_BROKEN", "message": "..."}

Progress has no event: Blender prints "Sample 3/16" itself and no Python handler sees that text.
"""
import json
import sys
import traceback
from typing import Callable, TextIO

from veneer.problem import Problem, code_of, sentence_of


def send(event: str, **fields: object) -> None:
    # The leading line break ends whatever half line Blender's C side may have left in the pipe.
    sys.stdout.write("\nVENEER " + json.dumps({"event": event, **fields}) + "\n")
    sys.stdout.flush()


def refuse_to_serve(missing: ImportError) -> None:
    import bpy
    send("ready", blender=bpy.app.version_string, numpy=missing.name != "numpy", oidn=False, message=str(missing))


def serve(lines: TextIO, ready: dict, run: Callable[[str], dict]) -> None:
    """Answers every job line with one `done` event; an error in one job never ends the process."""
    send("ready", **ready)
    for line in iter(lines.readline, ""):
        if line.strip():
            send("done", **answer(line, run))


def answer(line: str, run: Callable[[str], dict]) -> dict:
    try:
        return {"ok": True, **run(scene_path(line))}
    except Exception as error:
        if not isinstance(error, Problem):
            traceback.print_exc()
        return {"ok": False, "code": code_of(error), "message": sentence_of(error)}


def scene_path(line: str) -> str:
    job = json.loads(line)
    if not isinstance(job, dict) or not isinstance(job.get("scene"), str):
        raise Problem(f'A job line looks like {{"scene": "/abs/scene.json"}}, this one is {line.strip()[:200]!r}')
    return job["scene"]
