"""python3 -m bench, from the repository's root: everything that bench/run prepares must be there."""
import argparse
import json
import re
import shutil
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Callable, Dict, Iterator, List

from . import crowd, finishes, hit, kino, machine, miss, orders, overhead, page, throughput, work_order
from .client import Client
from .kino import Kino
from .system import ROOT, System, say, wait_for

DEMO = ROOT / "target/demo"
README = ROOT / "bench/README.md"
MARK = "<!-- What follows was written by bench/run --write -->\n"
TITLES = {"miss": "A miss against a cold Blender", "overhead": "What the API adds to a render",
          "hit": "A hit, next to nginx", "crowd": "200 equal misses at once",
          "throughput": "Jobs a minute",
          "page": "The sketchbook of a million combinations",
          "finishes": "Ten thousand finishes in the back office",
          "orders": "Orders of 50,000 pictures",
          "work_order": "The order of work"}
# These start an app of their own.
ALONE = {"page", "finishes", "orders", "work_order"}


def main() -> None:
    options = read_options()
    started = machine.load()
    tables = measure(options)
    head = f"{machine.describe()}\n* load average when it began: {started}; when it ended: {machine.load()}"
    text = "\n\n".join([head, *(f"## {TITLES[name]}\n\n{tables[name]}" for name in options.only)]) + "\n"
    if options.quick:
        text = "**A quick run, to see that everything works: these are no measurements.**\n\n" + text
    sys.stdout.write(text)
    if options.write:
        before = README.read_text("utf-8").split(MARK)[0]
        README.write_text(f"{before}{MARK}\n{text}", "utf-8")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run", description="Measures Veneer and prints tables as Markdown.")
    parser.add_argument("--quick", action="store_true", help="small counts, only to see that everything works")
    parser.add_argument("--write", action="store_true", help="put the tables into bench/README.md, too")
    parser.add_argument("only", nargs="*", metavar="NAME", help=f"some of {', '.join(TITLES)}; all by default")
    options = parser.parse_args()
    unknown = [name for name in options.only if name not in TITLES]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(TITLES)}")
    options.only = [name for name in TITLES if name in options.only] or list(TITLES)
    return options


def measure(options: argparse.Namespace) -> Dict[str, str]:
    tables = {}
    if set(options.only) - ALONE:
        with tempfile.TemporaryDirectory(prefix="veneer-bench-") as folder:
            with System(hurried(Path(folder)) if options.quick else DEMO) as system:
                tables.update(measure_demo(system, options))
    if "page" in options.only:
        say("page ...")
        tables["page"] = page.run(DEMO, loads=10 if options.quick else 50, clicks=6 if options.quick else 40)
    if "finishes" in options.only:
        say("finishes ...")
        tables["finishes"] = finishes.run(loads=5 if options.quick else 50)
    if "orders" in options.only:
        say("orders ...")
        tables["orders"] = orders.run(rounds=1 if options.quick else 5, loads=2 if options.quick else 10)
    if "work_order" in options.only:
        say("work_order ...")
        tables["work_order"] = work_order.run(*(10, 2, 1) if options.quick else (100, 3, 3))
    return tables


def hurried(folder: Path) -> Path:
    """The demo with a `sketch` that takes no time, for runs that measure nothing."""
    bundle = folder / "demo"
    shutil.copytree(DEMO, bundle)
    catalogue = bundle / "catalogue.yaml"
    catalogue.write_text(re.sub(r"(name: sketch, size: )\d+(, engine: AUTO, samples: )\d+", r"\g<1>200\g<2>2",
                                catalogue.read_text("utf-8")), "utf-8")
    return bundle


def measure_demo(system: System, options: argparse.Namespace) -> Dict[str, str]:
    say(f"Starting Veneer on port {system.port} ...")
    system.start_app()
    system.start_worker()
    client = Client(system.port, system.token("render:create,job:read"))
    kinos = kino.configurations()
    say("Waiting for the pictures that the app makes on its own ...")
    wait_for("an idle worker", lambda: is_idle(client), patience=900, every=1)
    say("Warming up ...")
    warm_up(client, kinos, 2 if options.quick else 50)
    count = 2 if options.quick else 20
    steps: Dict[str, Callable[[], str]] = {
        "miss": lambda: miss.run(system, client, kinos, count),
        "overhead": lambda: overhead.run(system, client, kinos, count),
        "hit": lambda: hit.run(system, client, next(kinos), rounds=1 if options.quick else 10,
                               seconds=2 if options.quick else 5),
        "crowd": lambda: crowd.run(system, client, next(kinos)),
        # the last one: it ends the tapped worker
        "throughput": lambda: throughput.run(system, client, kinos, 4 if options.quick else 100,
                                             2 if options.quick else 20, 1 if options.quick else 3)}
    tables = {}
    for name in options.only:
        if name in steps:
            say(f"{name} ...")
            tables[name] = steps[name]()
    return tables


def warm_up(client: Client, kinos: Iterator[Kino], jobs: int) -> None:
    """A farm that has been at work for some minutes: until then the JVMs still compile what each job runs through."""
    for cold in islice(kinos, jobs):
        client.picture(cold.path("smoke", wait=60))
        client.picture(cold.path("preview", wait=60))


def is_idle(client: Client) -> bool:
    """No job waits or is at work, so that the worker is ours alone."""
    jobs: List[dict] = []
    for state in ("QUEUED", "ACTIVE"):
        jobs += json.loads(client.get(f"/api/jobs?state={state}").body)
    return not jobs


if __name__ == "__main__":
    main()
