"""A miss through the URL API against a cold Blender that does the very same job."""
import json
import subprocess
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Iterator, Tuple

from . import table
from .client import Client
from .kino import Kino
from .system import BLENDER_ENVIRONMENT, ROOT, System, blender, say

QUALITY = "preview"
GOAL = 0.5


def run(system: System, client: Client, kinos: Iterator[Kino], count: int) -> str:
    asked, ended, seen, equal = [], [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        for number, kino in enumerate(islice(kinos, count), 1):
            time.sleep(0.3)
            answer = client.picture(kino.path(QUALITY, wait=60))
            picture = Path(folder) / f"{number}.picture"
            to_end, to_picture = cold(system.render(kino.render_name, QUALITY)["scene"], picture)
            asked.append(answer.total)
            ended.append(to_end)
            seen.append(to_picture)
            equal += picture.read_bytes() == answer.body
            say(f"  miss {number}/{count}: {answer.total:.2f} s, cold {to_end:.2f} s")
    ratio = table.median(asked) / table.median(ended)
    rows = [["a miss through the URL API", table.spread(asked), f"**{ratio:.2f}**"],
            ["a cold `blender -b model.blend --python ...`", table.spread(ended), "1"],
            ["the same, until the picture is there", table.spread(seen),
             f"{table.median(seen) / table.median(ended):.2f}"]]
    head = [f"`{QUALITY}`, {count} configurations of the stool", "median (range)", "ratio"]
    return (f"{table.markdown(head, rows)}\n\n{table.goal(ratio, GOAL, f'Goal: at most {GOAL}')}. "
            f"Of {count} pairs of pictures {equal} are equal, byte for byte.")


def cold(scene: dict, picture: Path) -> Tuple[float, float]:
    """Seconds to the end of Blender, and to the picture."""
    scene_file = picture.with_suffix(".json")
    scene_file.write_text(json.dumps(scene), "utf-8")
    command = [blender(), "-b", scene["model"]["file"], "--factory-startup", "--disable-autoexec",
               "--python-exit-code", "3", "--python", str(ROOT / "bench/cold.py"), "--", str(scene_file), str(picture)]
    to_picture = None
    start = time.perf_counter()
    with subprocess.Popen(command, env=BLENDER_ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True) as process:
        talk = []
        for line in process.stdout:
            if line.strip() == "PICTURE":
                to_picture = time.perf_counter() - start
            talk.append(line)
    to_end = time.perf_counter() - start
    if process.returncode != 0 or to_picture is None:
        raise RuntimeError("The cold Blender failed: " + "".join(talk[-20:]))
    return to_end, to_picture
