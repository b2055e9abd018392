"""Veneer as an operator starts it: the packaged app, and the packaged worker, on free loopback ports, with a
temporary home. What was started here is stopped here, by its process id."""
import contextlib
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Optional

from .client import Client

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "target/veneer.jar"
WORKER = ROOT / "worker/target/veneer-worker.jar"


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def wait_for(what: str, condition: Callable[[], bool], patience: float = 120, every: float = 0.1) -> None:
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(f"Waited {patience:.0f} s in vain for {what}")
        time.sleep(every)


class Program:
    """A process of ours with its log. A session of its own, so that Ctrl-C is ours to deal with."""

    def __init__(self, command: List[str], log: Path, environment: Dict[str, str]) -> None:
        self.log = log
        with open(log, "ab") as out:
            self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                             env={**os.environ, **environment}, start_new_session=True)

    @property
    def pid(self) -> int:
        return self._process.pid

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def require_life(self) -> None:
        if not self.is_alive():
            raise RuntimeError(f"{self.log.stem} ended: {self.end_of_log()}")

    def end_of_log(self) -> str:
        return self.log.read_text("utf-8", "replace")[-3000:]


class System:
    """One app with its home; a worker where one is asked for."""

    def __init__(self, bundle: Path, java_options: str = "") -> None:
        self.home = Path(tempfile.mkdtemp(prefix="veneer-bench-"))
        self.port, self.management_port = free_port(), free_port()
        self.client = Client(self.port)
        self.taps = self.home / "taps"
        self._environment = {"PORT": str(self.port), "MANAGEMENT_PORT": str(self.management_port),
                             "VENEER_HOME": str(self.home), "VENEER_BUNDLE": str(bundle)}
        self._java = ["java", *shlex.split(java_options)]
        self._app: Optional[Program] = None
        self._worker: Optional[Program] = None

    def __enter__(self) -> "System":
        return self

    def __exit__(self, kind: Optional[type], *_: object) -> None:
        try:
            if kind is not None:
                for program in filter(None, (self._app, self._worker)):
                    say(f"The end of {program.log.name}:\n{program.end_of_log()}")
            self.stop()
        finally:
            shutil.rmtree(self.home, ignore_errors=True)

    def start_app(self) -> None:
        app = Program([*self._java, "-jar", str(APP)], self.home / "app.log", self._environment)
        self._app = app

        def is_ready() -> bool:
            app.require_life()
            with contextlib.suppress(OSError):
                return Client(self.management_port).get("/actuator/health/readiness").status == 200
            return False

        wait_for("the app", is_ready, patience=300)

    def start_worker(self) -> None:
        """One whose conversation with Blender is written down."""
        self.taps.mkdir()
        # the tap writes where a sandbox would not let it
        self._worker = self._start("worker", {"BLENDER": str(self._tapped_blender()), "VENEER_SANDBOX": "OFF"})

    def stop_worker(self) -> None:
        if self._worker is not None:
            self._worker.stop()
        self._worker = None

    @contextlib.contextmanager
    def workers(self, names: List[str]) -> Iterator[None]:
        """Workers as an operator starts them."""
        started = [self._start(name, {}) for name in names]
        try:
            yield
        finally:
            for worker in started:
                worker.stop()

    def _start(self, name: str, environment: Dict[str, str]) -> Program:
        token = (self.home / "worker-token").read_text("utf-8").strip()
        return Program(["java", "-jar", str(WORKER)], self.home / f"{name}.log",
                       {"VENEER_URL": self.client.address(""), "VENEER_WORKER_TOKEN": token,
                        "VENEER_WORKER_NAME": name, "WORK_DIR": str(self.home / name), **environment})

    def _tapped_blender(self) -> Path:
        wrapper = self.home / "blender"
        command = [sys.executable, str(ROOT / "bench/tap.py"), str(self.taps), blender()]
        wrapper.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n', "utf-8")
        wrapper.chmod(0o755)
        return wrapper

    def token(self, scopes: str) -> str:
        return subprocess.run(["java", "-jar", str(APP), "token", "--name=bench", f"--scopes={scopes}"], cwd=ROOT,
                              env={**os.environ, **self._environment}, check=True, stdout=subprocess.PIPE,
                              text=True).stdout.split()[-1]

    def resident(self) -> int:
        """Bytes of memory that the app holds."""
        status = Path(f"/proc/{self._app.pid}/status").read_text("ascii")
        return 1024 * int(status.split("VmRSS:")[1].split()[0])

    def stop(self) -> None:
        for program in (self._worker, self._app):
            if program is not None:
                program.stop()
        self._worker = self._app = None

    def renders(self, render_name: str, quality: str) -> List[dict]:
        """Jobs as the worker gave them to Blender (`scene`), each with Blender's answer (`done`)."""
        found = [json.loads(file.read_text("utf-8")) for file in sorted(self.taps.glob("*.json"))]
        return [job for job in found
                if job["scene"]["render_name"] == render_name and job["scene"]["quality"]["name"] == quality]

    def render(self, render_name: str, quality: str) -> dict:
        jobs = self.renders(render_name, quality)
        if len(jobs) != 1:
            raise RuntimeError(f"{render_name} was rendered {len(jobs)} times, not once")
        return jobs[0]


def blender() -> str:
    found = shutil.which(os.environ.get("BLENDER", "blender"), path=BLENDER_ENVIRONMENT["PATH"])
    if found is None:
        raise RuntimeError("Blender is not there")
    return found


# A Python that stands first on somebody's path would leave Blender without numpy.
BLENDER_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
