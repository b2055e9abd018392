"""The sketchbook of a product with a million combinations: its size, the server's time, and the time of a click."""
import gzip
import hashlib
import tempfile
import time
from pathlib import Path
from typing import Dict, List
from urllib.parse import urlsplit

from . import million, stock, table
from .chromium import Chromium
from .client import Client
from .system import ROOT, System, say

PATH = "/product/1/sketchbook"
FRAME = 0.016


def run(demo: Path, loads: int, clicks: int) -> str:
    pictures = million.ready()
    picture = million.png((196, 178, 150), million.EDGE)
    steps = million.walk(pictures, clicks)
    with tempfile.TemporaryDirectory(prefix="veneer-bench-") as folder:
        bundle = Path(folder) / "bundle"
        million.write_bundle(demo, bundle)
        return measure(bundle, pictures, picture, steps, loads)


def measure(bundle: Path, pictures: List[million.Choice], picture: bytes, steps: List[million.Step], loads: int) -> str:
    with System(bundle) as system:
        system.start_app()
        system.stop()
        stock.enter(system, pictures, hashlib.sha256(picture).hexdigest(), len(picture))
        for choice in [pictures[0], *(choice for _, choice in steps)]:
            stock.store(system, choice, picture)
        system.start_app()
        served = serve(system.client, loads)
        return f"{served}\n\n{browse(system.client, steps)}"


def serve(client: Client, loads: int) -> str:
    # Another page first: what a JVM does once, at its first request ever, is not this page's doing.
    client.get("/")
    client.get("/product/999/sketchbook")
    first = client.get(PATH)
    if first.status != 200:
        raise RuntimeError(f"{PATH} answered {first.status}")
    plain = [client.get(PATH) for _ in range(loads)]
    packed = [client.get(PATH, **{"Accept-Encoding": "gzip"}) for _ in range(loads)]
    is_packed = packed[-1].headers.get("content-encoding") == "gzip"
    say(f"  page: {len(first.body)} bytes, {'' if is_packed else 'not '}compressed by the app")
    rows = [["the page, plain", table.kilobytes(len(plain[-1].body))], compressed(packed[-1].body, is_packed),
            ["server time, first request after a start", table.seconds(first.total)],
            ["server time, later, plain", table.spread([answer.total for answer in plain])],
            [f"server time, later, asked for gzip{'' if is_packed else ' (not given)'}",
             table.spread([answer.total for answer in packed])]]
    head = ["1,000,000 combinations, 100,000 of them ready", f"median (range) of {loads}"]
    return table.markdown(head, rows)


def compressed(body: bytes, is_packed: bool) -> List[str]:
    if is_packed:
        return ["the page, as the app compresses it (gzip)", table.kilobytes(len(body))]
    return ["the page, compressed by us (gzip -6); the app does not", table.kilobytes(len(gzip.compress(body, 6)))]


def browse(client: Client, steps: List[million.Step]) -> str:
    with Chromium(1440, 1000) as chromium:
        chromium.prepare((ROOT / "bench/clicks.js").read_text("utf-8"))
        start = time.perf_counter()
        chromium.open(client.address(PATH))
        opened = time.perf_counter() - start
        time.sleep(2)
        chromium.requests()
        count = chromium.evaluate("document.getElementById('count').textContent")
        for part, choice in steps:
            pick(chromium, part, choice)
        found = chromium.evaluate("window.clicks")
        requests = chromium.requests()
    check(client, steps, found)
    return report(found, requests, count, opened)


def pick(chromium: Chromium, part: million.Part, choice: million.Choice) -> None:
    finish = choice[million.PARTS.index(part)]
    swatch = f'document.querySelector(\'[data-part="{part.name}"] [data-finish="{finish}"]\')'
    chromium.evaluate(f"{swatch}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
    time.sleep(0.3)
    box = chromium.evaluate(f"(({{x, y, width, height}}) => ({{x: x + width / 2, y: y + height / 2}}))"
                            f"({swatch}.getBoundingClientRect())")
    chromium.click(box["x"], box["y"])
    time.sleep(0.3)


def check(client: Client, steps: List[million.Step], found: List[Dict]) -> None:
    """Every click led where it should, by addresses that we work out ourselves."""
    if len(found) != len(steps):
        raise RuntimeError(f"{len(steps)} clicks were made, the page saw {len(found)}")
    for (_, choice), click in zip(steps, found):
        page = client.address(f"{PATH}?config={million.configuration(choice)}")
        picture = client.address(f"/renders/{million.QUALITY}/{million.render_name(choice)}.png")
        if (click.get("pageIs"), click.get("pictureIs")) != (page, picture):
            raise RuntimeError(f"Expected {page} and {picture}, found {click}")


def report(found: List[Dict], requests: List[str], count: str, opened: float) -> str:
    def since_input(name: str) -> List[float]:
        return [(click[name] - click["input"]) / 1000 for click in found]

    slowest = max(since_input("page"))
    others = sorted({urlsplit(address).path for address in requests
                     if not urlsplit(address).path.startswith("/renders/")})
    rows = [["click to the new address of the page", table.spread(since_input("page"))],
            ["click to the picture being asked for", table.spread(since_input("picture"))],
            ["click to the end of the frame that shows the choice", table.spread(since_input("frame"))],
            ["opening the page, to its load event (once)", table.seconds(opened)]]
    verdict = table.goal(table.median(since_input("page")), FRAME, "Goal: a new address within a frame, 16 ms")
    asked = "none but the pictures" if not others else "besides pictures: " + ", ".join(others)
    return (f"{table.markdown([f'in Chromium, {len(found)} clicks', 'median (range)'], rows)}\n\n{verdict}; "
            f"the slowest took {table.milliseconds(slowest)}. {len(requests)} requests for {len(found)} clicks, "
            f"{asked}. The page counts: \"{count}\".")
