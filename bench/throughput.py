"""Jobs a minute of one and of two workers on this machine, sandboxed as they come, against a loop of cold Blenders."""
import json
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Dict, Iterator, List

from . import table
from .client import Client
from .kino import Kino
from .miss import cold
from .system import System, say, wait_for

QUALITY = "smoke"


def run(system: System, client: Client, kinos: Iterator[Kino], jobs: int, colds: int, rounds: int) -> str:
    chosen = list(islice(kinos, jobs))
    client.picture(chosen[0].path(QUALITY, wait=60))
    scene = system.render(chosen[0].render_name, QUALITY)["scene"]
    system.stop_worker()
    found: Dict[str, List[float]] = {"one": [], "two": [], "cold": []}
    for number in range(1, rounds + 1):
        found["one"].append(farm(system, client, chosen, ["first"]))
        found["two"].append(farm(system, client, chosen, ["first", "second"]))
        found["cold"].append(loop(scene, colds))
        say("  throughput {}/{}: {:.0f}, {:.0f}, {:.0f} a minute".format(number, rounds, *(
            found[key][-1] for key in ("one", "two", "cold"))))
    names = {"one": "one worker", "two": "two workers", "cold": "a loop of cold `blender -b model.blend --python ...`"}
    base = table.median(found["cold"])
    rows = [[names[key], f"**{table.median(values):.0f}**", f"{min(values):.0f} to {max(values):.0f}",
             f"{table.median(values) / base:.1f}"] for key, values in found.items()]
    head = [f"`{QUALITY}`, {jobs} jobs in the queue at once, {rounds} rounds", "jobs a minute", "range", "ratio"]
    return table.markdown(head, rows)


def farm(system: System, client: Client, kinos: List[Kino], workers: List[str]) -> float:
    """From the first job's start to the last one's end, with all of them queued before; the pictures are made anew."""
    before = newest(client)
    for kino in kinos:
        answer = client.get(kino.path(QUALITY, force="true", wait=0))
        if answer.status != 202:
            raise RuntimeError(f"{kino} answered {answer.status}: {answer.body[:500]!r}")
    with system.workers(workers):
        wait_for("the queue to be empty", lambda: all(job["ended"] for job in since(client, before)), 900, 0.5)
    made = since(client, before)
    failed = [job for job in made if job["state"] != "COMPLETED" or job["attempts"] != 1]
    if len(made) != len(kinos) or failed:
        raise RuntimeError(f"{len(made)} jobs of {len(kinos)}, and not completed at once: {failed}")
    seconds = moment(max(job["ended"] for job in made)) - moment(min(job["started"] for job in made))
    return 60 * len(made) / seconds


def loop(scene: dict, count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        for number in range(count):
            cold(scene, Path(folder) / f"{number}.picture")
        return 60 * count / (time.perf_counter() - start)


def newest(client: Client) -> int:
    return max(job["id"] for job in json.loads(client.get("/api/jobs?limit=1").body))


def since(client: Client, job: int) -> List[dict]:
    jobs = json.loads(client.get("/api/jobs?limit=1000").body)
    return [{"ended": None, **each} for each in jobs if each["id"] > job]


def moment(text: str) -> float:
    """Of a time in ISO 8601, in UTC. Python before 3.11 reads neither Z nor nine digits."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    return time.mktime(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + float(f"0.{fraction or 0}")
