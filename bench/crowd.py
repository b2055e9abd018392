"""Many equal misses at once make one render."""
import json
import re
import threading
from typing import Dict, List

from . import table
from .client import Answer, Client
from .kino import Kino
from .system import System

QUALITY = "sketch"
CALLERS = 200


def run(system: System, client: Client, kino: Kino) -> str:
    before = outcomes(system)
    answers = ask_at_once(client, kino.path(QUALITY, wait=60))
    after = outcomes(system)
    renders = len(system.renders(kino.render_name, QUALITY))
    jobs = [job for job in json.loads(client.get("/api/jobs?limit=1000").body)
            if job["render_name"] == kino.render_name and job["quality"] == QUALITY]
    bodies = {answer.sha256 for answer in answers if answer.status == 200}
    pictures = sum(answer.status == 200 for answer in answers)
    rows = [["answers that are a picture", pictures, CALLERS],
            ["different pictures among them", len(bodies), 1],
            ["renders that Blender made", renders, 1],
            ["jobs", len(jobs), 1],
            ["attempts of the job", sum(job["attempts"] for job in jobs), 1],
            *([f"requests that counted as {name}", int(after[name] - before.get(name, 0)), "-"]
              for name in sorted(after))]
    is_one = (pictures, len(bodies), renders, len(jobs)) == (CALLERS, 1, 1, 1)
    times = sorted(answer.total for answer in answers)
    return (f"{table.markdown([f'{CALLERS} equal misses at once, `{QUALITY}`', 'found', 'goal'], rows)}\n\n"
            f"Goal: exactly one render and {CALLERS} equal answers: {'met' if is_one else 'MISSED'}. "
            f"The first answer came after {table.seconds(times[0])}, the last after {table.seconds(times[-1])}.")


def ask_at_once(client: Client, path: str) -> List[Answer]:
    answers: List[Answer] = []
    ready = threading.Barrier(CALLERS)

    def ask() -> None:
        ready.wait()
        answers.append(client.get(path))

    threads = [threading.Thread(target=ask) for _ in range(CALLERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(answers) < CALLERS:
        raise RuntimeError(f"{CALLERS - len(answers)} of {CALLERS} callers got no answer at all")
    return answers


def outcomes(system: System) -> Dict[str, float]:
    """The app's own counts of requests for renders."""
    metrics = Client(system.management_port).get("/actuator/prometheus").body.decode("utf-8")
    found = re.findall(r'^veneer_render_requests_total\{[^}]*outcome="(\w+)"[^}]*\} (\S+)$', metrics, re.MULTILINE)
    return {name: float(number) for name, number in found}
