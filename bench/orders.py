"""Bulk orders: 50,000 pictures ordered, looked at and canceled, and 1,000 taken away as a ZIP. Nothing is rendered."""
import hashlib
import json
import os
import random
import tempfile
import threading
import time
from pathlib import Path
from typing import Dict, List, Tuple

from . import million, stock, table
from .client import Client
from .staff import Staff
from .system import ROOT, System

LINES = 50_000
TAKEN = 1_000
PICTURE = 1 << 20
HEAP = 300
SUBMIT_GOAL = 10.0
PAGE_GOAL = 0.5

FRAME, TOP, INSERT, RIM = million.PARTS


def run(rounds: int, loads: int) -> str:
    with tempfile.TemporaryDirectory(prefix="veneer-bench-") as folder:
        bundle = Path(folder) / "bundle"
        million.write_bundle(ROOT / "target/demo", bundle)
        with System(bundle, f"-Xmx{HEAP}m") as system:
            system.start_app()
            system.stop()
            put_in_stock(system)
            system.start_app()
            client = Client(system.port, system.token("order:write"))
            submitted = submit(client, Staff(system), rounds, loads)
            return f"{submitted}\n\n{take(system, client)}"


def taken() -> List[million.Choice]:
    return [(FRAME.finishes[9], TOP.finishes[9], insert, rim) for insert in INSERT.finishes for rim in RIM.finishes[:10]]


def put_in_stock(system: System) -> None:
    """A thousand pictures of a MiB that nothing can press together, in one file on the disk."""
    picture = random.Random(3).randbytes(PICTURE)
    pictures = taken()
    stock.enter(system, pictures, hashlib.sha256(picture).hexdigest(), len(picture))
    stock.store(system, pictures[0], picture)
    first = stock.place(system, pictures[0])
    for choice in pictures[1:]:
        place = stock.place(system, choice)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.link(first, place)


def submit(client: Client, staff: Staff, rounds: int, loads: int) -> str:
    times: Dict[str, List[float]] = {key: [] for key in ("count", "order", "json", "page", "deep", "list", "cancel")}
    for number in range(rounds):
        body = wish(FRAME.finishes[number % 9:][:1], TOP.finishes, INSERT.finishes, RIM.finishes[:LINES // 1000])
        times["count"].append(post(client, "/api/orders/count", body)[1])
        order, seconds = post(client, "/api/orders", body)
        times["order"].append(seconds)
        if order["lines"]["all"] != LINES:
            raise RuntimeError(f"{order['lines']} instead of {LINES} lines")
        for _ in range(loads):
            times["json"].append(asked(client.get(order["location"])))
            page = f"/backoffice/orders/{order['id']}"
            times["page"].append(asked(staff.get(page)))
            times["deep"].append(asked(staff.get(f"{page}?after={LINES // 2}")))
            times["list"].append(asked(staff.get("/backoffice/orders")))
        canceled, seconds = post(client, order["location"] + "/cancel", {})
        times["cancel"].append(seconds)
        if canceled["lines"]["canceled"] != LINES:
            raise RuntimeError(f"{canceled['lines']} after a cancel")
    names = {"count": "count it", "order": "order it, in one transaction", "json": "`GET /api/orders/{id}` of it",
             "page": "its page", "deep": "its contact sheet at line 25,000", "list": "the list of orders",
             "cancel": "cancel it"}
    rows = [[names[key], table.spread(values)] for key, values in times.items()]
    goals = [table.goal(table.median(times["order"]), SUBMIT_GOAL, f"Goals: an order within {SUBMIT_GOAL:.0f} s"),
             table.goal(table.median(times["page"]), PAGE_GOAL, "its page within 500 ms")]
    head = [f"an order of {LINES:,} pictures, none of them there", f"median (range) of {rounds}, pages of {rounds * loads}"]
    return f"{table.markdown(head, rows)}\n\n{'; '.join(goals)}."


def take(system: System, client: Client) -> str:
    """The ZIP, and how much memory the app holds meanwhile."""
    body = {**wish(FRAME.finishes[9:], TOP.finishes[9:], INSERT.finishes, RIM.finishes[:10]), "only": "ready",
            "stale": "keep"}
    order, _ = post(client, "/api/orders", body)
    if order["lines"]["ready"] != TAKEN:
        raise RuntimeError(f"{order['lines']} instead of {TAKEN} that are ready")
    path = f"{order['location']}/pictures.zip"
    client.drain(path)
    before, stop, most = system.resident(), threading.Event(), [0]

    def watch() -> None:
        while not stop.wait(0.02):
            most[0] = max(most[0], system.resident())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        seconds, size = client.drain(path)
    finally:
        stop.set()
        watcher.join()
    grown = max(0, most[0] - before)
    if size < TAKEN * PICTURE:
        raise RuntimeError(f"A ZIP of {size} bytes is too small")
    rows = [["size of the ZIP", f"{size / 1e9:.2f} GB"], ["sent in", table.seconds(seconds)],
            ["a second", f"{size / 1e6 / seconds:.0f} MB"],
            ["memory of the app before, and what it grew by at most (it has sent the same before)",
             f"{before / 1e6:.0f} MB, {grown / 1e6:.0f} MB"]]
    head = [f"a ZIP of {TAKEN:,} pictures of a MiB, by an app with a heap of {HEAP} MB", ""]
    return f"{table.markdown(head, rows)}\n\n{table.goal(grown, size / 20, 'Goal: it grows by less than a twentieth of that')}."


def wish(frames: List[int], tops: List[int], inserts: List[int], rims: List[int]) -> Dict:
    parts = zip(million.PARTS, (frames, tops, inserts, rims))
    return {"product": 1, "parts": {part.name: list(finishes) for part, finishes in parts}}


def post(client: Client, path: str, body: Dict) -> Tuple[Dict, float]:
    answer = client.post(path, json.dumps(body))
    if answer.status >= 300:
        raise RuntimeError(f"{path} answered {answer.status}: {answer.body[:500]!r}")
    return json.loads(answer.body), answer.total


def asked(answer) -> float:
    if answer.status != 200:
        raise RuntimeError(f"It answered {answer.status}: {answer.body[:500]!r}")
    return answer.total
