"""What the API adds to a render on an idle worker: the time of a request minus the time that Blender counted."""
import math
import time
from itertools import islice
from typing import Iterator, List

from . import table
from .client import Client
from .kino import Kino
from .system import System, say

QUALITIES = ("smoke", "preview")
GOAL = 0.060


def run(system: System, client: Client, kinos: Iterator[Kino], count: int) -> str:
    kinos = list(islice(kinos, count))
    rows, verdicts = [], []
    for quality in QUALITIES:
        added = []
        requests, jobs, calls = [], [], []
        for kino in kinos:
            # The worker still has to report and to acknowledge when the picture is here already.
            time.sleep(0.3)
            requests.append(client.picture(kino.path(quality, wait=60)).total)
            steps = system.render(kino.render_name, quality)["done"]["seconds"]
            jobs.append(sum(steps.values()))
            calls.append(steps["render"])
            added.append(requests[-1] - jobs[-1])
        say(f"  overhead at {quality}: {table.milliseconds(table.median(added))}")
        rows.append(row(quality, requests, jobs, calls, added))
        verdicts.append(table.goal(table.median(added), GOAL, f"`{quality}`"))
    head = [f"{count} configurations each", "request", "Blender, in all (the receipt's seconds)",
            "its render call alone", "added to Blender", "p90", "added to the render call"]
    return (f"{table.markdown(head, rows)}\n\nGoal: at most {table.milliseconds(GOAL)} added to Blender, median. "
            + ", ".join(verdicts) + ".")


def row(quality: str, requests: List[float], jobs: List[float], calls: List[float], added: List[float]) -> List[str]:
    ninth = sorted(added)[math.ceil(0.9 * len(added)) - 1]
    above_call = table.median(request - call for request, call in zip(requests, calls))
    return [f"`{quality}`", *(table.milliseconds(table.median(values)) for values in (requests, jobs, calls)),
            f"**{table.milliseconds(table.median(added))}**", table.milliseconds(ninth), table.milliseconds(above_call)]
