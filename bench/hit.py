"""Hits: the URL API and the stored picture's address next to nginx serving the same file."""
import re
import subprocess
from typing import Dict, List, NamedTuple

from . import table
from .client import Client
from .kino import Kino
from .nginx import Nginx
from .system import System, say

QUALITY = "sketch"
WRK = ["wrk", "-t2", "-c16", "--latency"]
WARM_UP = 3
UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


class Load(NamedTuple):
    rate: float
    median: float
    p99: float


def run(system: System, client: Client, kino: Kino, rounds: int, seconds: int) -> str:
    path = kino.path(QUALITY)
    picture = client.picture(f"{path}&wait=60")
    stored = picture.headers["content-location"]
    anybody = Client(system.port)
    with Nginx(system.home / "pictures", system.home / "nginx") as nginx:
        targets = {"a hit through the URL API": anybody.address(path),
                   "the stored picture's address": anybody.address(stored),
                   "nginx, the same file": nginx.client.address(stored.replace("/renders/", "/", 1))}
        require_equal([anybody.picture(path), anybody.picture(stored),
                       nginx.client.picture(stored.replace("/renders/", "/", 1))], picture.sha256)
        loads = measure(targets, rounds, seconds)
    nginx_rate = table.median(load.rate for load in loads["nginx, the same file"])
    rows = [row(name, found, nginx_rate) for name, found in loads.items()]
    head = [f"`{QUALITY}`, {table.kilobytes(len(picture.body))}", "requests per second (range)", "of nginx's",
            "p50", "p99"]
    return (f"{table.markdown(head, rows)}\n\n`{' '.join(WRK)} -d{seconds}s` on the same machine, in turns, medians of "
            f"{rounds} rounds after {WARM_UP} to warm up; without a token; all three answers are equal, byte for byte.")


def require_equal(answers: List, sha256: str) -> None:
    if any(answer.sha256 != sha256 for answer in answers):
        raise RuntimeError("The three addresses gave different pictures")


def measure(targets: Dict[str, str], rounds: int, seconds: int) -> Dict[str, List[Load]]:
    loads: Dict[str, List[Load]] = {name: [] for name in targets}
    # The JVM needs some ten thousand requests to be as fast as it gets.
    for number in range(1 - WARM_UP, rounds + 1):
        for name, address in targets.items():
            load = wrk(address, seconds)
            if number > 0:
                loads[name].append(load)
                say(f"  hit {number}/{rounds}: {name}: {load.rate:.0f}/s, p99 {table.milliseconds(load.p99)}")
    return loads


def wrk(address: str, seconds: int) -> Load:
    said = subprocess.run([*WRK, f"-d{seconds}s", address], check=True, stdout=subprocess.PIPE, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(said)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    return Load(rate, latency("50", said), latency("99", said))


def latency(percent: str, said: str) -> float:
    number, unit = re.search(rf"^\s+{percent}%\s+([\d.]+)(us|ms|s|m)", said, re.MULTILINE).groups()
    return float(number) * UNITS[unit]


def row(name: str, loads: List[Load], nginx_rate: float) -> List[str]:
    rates = [load.rate for load in loads]
    return [name, f"{table.median(rates):.0f} ({min(rates):.0f} to {max(rates):.0f})",
            f"{table.median(rates) / nginx_rate:.0%}",
            *(table.milliseconds(table.median(values)) for values in zip(*((load.median, load.p99) for load in loads)))]
