"""HTTP as a program without cleverness speaks it: one connection for each request, every answer read to its end."""
import hashlib
import http.client
import time
from dataclasses import dataclass
from typing import Dict, Optional, Tuple


@dataclass(frozen=True)
class Answer:
    """`first` and `total` are seconds from before the connection to the first and to the last byte."""

    status: int
    headers: Dict[str, str]
    body: bytes
    first: float
    total: float

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.body).hexdigest()


class Client:
    def __init__(self, port: int, token: Optional[str] = None) -> None:
        self.port = port
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, json: str) -> Answer:
        return self._ask("POST", path, json, {"Content-Type": "application/json"})

    def _ask(self, method: str, path: str, body: Optional[str], headers: Dict[str, str]) -> Answer:
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body, headers={**self._headers, **headers})
            response = connection.getresponse()
            first = time.perf_counter() - start
            content = response.read()
            total = time.perf_counter() - start
        finally:
            connection.close()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, content, first, total)

    def drain(self, path: str) -> Tuple[float, int]:
        """Seconds and bytes of an answer that is too large to be kept; it has to come whole."""
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request("GET", path, headers=self._headers)
            response = connection.getresponse()
            size = 0
            while part := response.read(1 << 16):
                size += len(part)
        finally:
            connection.close()
        if response.status != 200:
            raise RuntimeError(f"{path} answered {response.status}")
        return time.perf_counter() - start, size

    def picture(self, path: str) -> Answer:
        """Insists on a picture: a measurement of anything else would be a fine number of no meaning."""
        answer = self.get(path)
        kind = answer.headers.get("content-type", "")
        if answer.status != 200 or not kind.startswith("image/"):
            raise RuntimeError(f"{path} answered {answer.status} {kind}: {answer.body[:500]!r}")
        return answer
