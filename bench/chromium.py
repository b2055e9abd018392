"""A headless Chromium, spoken to by its DevTools protocol through a pipe: messages are JSON, each ended by a zero."""
import fcntl
import json
import os
import subprocess
import tempfile
import time
from typing import Any, Callable, Dict, List, Optional, Tuple

Message = Dict[str, Any]


class Chromium:
    """One page. `events` are those that came while something else was awaited, oldest first."""

    def __init__(self, width: int, height: int) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="veneer-bench-chromium-", ignore_cleanup_errors=True)
        theirs_in, ours_out = pipe()
        ours_in, theirs_out = pipe()
        command = ["chromium", "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
                   f"--window-size={width},{height}", f"--user-data-dir={self._profile.name}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        # Chromium reads its orders from descriptor 3 and answers on 4.
        shell = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out} {theirs_in}<&- {theirs_out}>&-'
        self._process = subprocess.Popen(["bash", "-c", shell, "bash", *command, "about:blank"],
                                         pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self._out, self._in = os.fdopen(ours_out, "wb", 0), os.fdopen(ours_in, "rb", 0)
        self._rest = b""
        self._number = 0
        self._session: Optional[str] = None
        self.events: List[Message] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> "Chromium":
        return self

    def __exit__(self, *_: object) -> None:
        self._session = None
        try:
            self.call("Browser.close")
            self._process.wait(10)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        self._profile.cleanup()

    def call(self, method: str, **parameters: object) -> Message:
        self._number += 1
        message: Message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode("utf-8") + b"\0")
        answer = self._await(lambda found: found.get("id") == self._number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script[:200]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def prepare(self, script: str) -> None:
        """Runs it in every page before the page's own scripts."""
        self.call("Page.addScriptToEvaluateOnNewDocument", source=script)

    def open(self, address: str) -> None:
        self.events.clear()
        self.call("Page.navigate", url=address)
        if not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._await(lambda found: found.get("method") == "Page.loadEventFired")

    def click(self, x: float, y: float) -> None:
        """As a hand does it: the mouse comes, goes down, and up."""
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def requests(self) -> List[str]:
        """Addresses asked for since the page was opened or this was last called."""
        self.evaluate("0")
        found = [event["params"]["request"]["url"] for event in self.events
                 if event["method"] == "Network.requestWillBeSent"]
        self.events.clear()
        return found

    def _await(self, is_it: Callable[[Message], bool]) -> Message:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            message = self._read()
            if is_it(message):
                return message
            if "method" in message:
                self.events.append(message)
        raise RuntimeError("Chromium did not answer")

    def _read(self) -> Message:
        while b"\0" not in self._rest:
            chunk = self._in.read(1 << 16)
            if not chunk:
                raise RuntimeError("Chromium is gone")
            self._rest += chunk
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)


def pipe() -> Tuple[int, int]:
    """Descriptors out of the way of 3 and 4."""
    found = os.pipe()
    away = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10) for descriptor in found]
    for descriptor in found:
        os.close(descriptor)
    return away[0], away[1]
