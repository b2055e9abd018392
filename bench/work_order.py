"""What it is worth that an order's neighbours differ in as little as possible: the same pictures in the chosen order and
in a random one, by a worker that was just started, with maps as large as a fabric's are."""
import json
import random
import struct
import tempfile
import zlib
from pathlib import Path
from typing import Dict, List

from . import million, stock, table, throughput
from .client import Client
from .orders import FRAME, INSERT, RIM, TOP, post, wish
from .system import ROOT, System, say, wait_for

SHUFFLE = """\
create table shuffled as
  select position as was, row_number() over (order by random_uuid()) as now from order_line where order_id = {order};
update order_line set position = position + 1000000 where order_id = {order};
update order_line set position = (select now from shuffled where was = position - 1000000) where order_id = {order};
drop table shuffled;
"""

EDGE = 2048
QUALITY = "smoke"


def run(inserts: int, rims: int, rounds: int) -> str:
    with tempfile.TemporaryDirectory(prefix="veneer-bench-") as folder:
        bundle = Path(folder) / "bundle"
        write_bundle(bundle, INSERT.finishes[:inserts])
        with System(bundle) as system:
            system.start_app()
            client = Client(system.port, system.token("order:write,render:create,job:read"))
            warm_up(system, client)
            found: Dict[str, List[float]] = {"chosen": [], "random": []}
            for number in range(rounds):
                for way, frame in (("chosen", 2 * number + 1), ("random", 2 * number + 2)):
                    found[way].append(made(system, client, way, FRAME.finishes[frame], inserts, rims))
                say("  work_order {}/{}: {:.0f}, {:.0f} a minute".format(
                    number + 1, rounds, found["chosen"][-1], found["random"][-1]))
    names = {"chosen": "as an order is worked at", "random": "in a random order"}
    base = table.median(found["random"])
    rows = [[names[way], f"**{table.median(values):.0f}**", f"{min(values):.0f} to {max(values):.0f}",
             f"{table.median(values) / base:.2f}"] for way, values in found.items()]
    head = [f"`{QUALITY}`, {inserts} fabrics x {rims} leathers, diffuse maps of {EDGE} px, {rounds} rounds",
            "pictures a minute", "range", "ratio"]
    return table.markdown(head, rows)


def write_bundle(bundle: Path, large: range) -> None:
    """The million's stool, with large maps for some of its fabrics and a quality that is rendered quickly."""
    million.write_bundle(ROOT / "target/demo", bundle)
    for pattern in INSERT.patterns:
        for finish in INSERT.of_pattern(pattern):
            if finish in large:
                (bundle / "maps" / pattern / str(finish) / "diffuse.png").write_bytes(stripes(finish))
    catalogue = json.loads((bundle / "catalogue.yaml").read_text("utf-8"))
    catalogue["qualities"][0].update(name=QUALITY, size=64)
    (bundle / "catalogue.yaml").write_text(json.dumps(catalogue), "utf-8")


def stripes(seed: int) -> bytes:
    """A picture whose every row is the same noise: large to read, small to keep."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + random.Random(seed).randbytes(3 * EDGE)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", EDGE, EDGE, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(row * EDGE, 1)) + chunk(b"IEND", b""))


def warm_up(system: System, client: Client) -> None:
    """Every file is with the worker, and the JVMs have compiled what a job runs through."""
    order, _ = post(client, "/api/orders", wish(FRAME.finishes[:1], TOP.finishes[:1], INSERT.finishes, RIM.finishes[:1]))
    with system.workers(["first"]):
        wait_for("the first order", lambda: state(client, order) == "COMPLETED", 900, 0.5)


def made(system: System, client: Client, way: str, frame: int, inserts: int, rims: int) -> float:
    """Both ways the same: ordered, the app stopped and started, and then a worker; only the lines' positions differ."""
    before = throughput.newest(client)
    count = inserts * rims
    body = wish([frame], TOP.finishes[:1], INSERT.finishes[:inserts], RIM.finishes[:rims])
    order, _ = post(client, "/api/orders", body)
    post(client, f"{order['location']}/pause", {})
    system.stop()
    if way == "random":
        stock.execute(system, SHUFFLE.format(order=order["id"]))
    system.start_app()
    post(client, f"{order['location']}/resume", {})
    with system.workers(["first"]):
        wait_for("the pictures", lambda: completed(client, before) == count, 1800, 0.5)
    jobs = [job for job in throughput.since(client, before) if job["state"] == "COMPLETED"]
    seconds = (throughput.moment(max(job["ended"] for job in jobs))
               - throughput.moment(min(job["started"] for job in jobs)))
    return 60 * count / seconds


def completed(client: Client, before: int) -> int:
    return sum(job["state"] == "COMPLETED" for job in throughput.since(client, before))


def state(client: Client, order: Dict) -> str:
    return json.loads(client.get(order["location"]).body)["state"]
