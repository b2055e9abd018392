"""The administrator, signed in with a browser of their own."""
import http.client
import re
from typing import Dict, Optional
from urllib.parse import urlencode

from .client import Answer
from .system import System


class Staff:
    def __init__(self, system: System) -> None:
        self._client = system.client
        self._cookies: Dict[str, str] = {}
        page = self._ask("GET", "/login")
        token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', page).group(1)
        password = (system.home / "admin-password").read_text("utf-8").strip()
        self.send("/login", {"username": "admin", "password": password, "_csrf": token})

    def get(self, path: str, **headers: str) -> Answer:
        return self._client.get(path, Cookie=self._cookie(), **headers)

    def send(self, path: str, form: Dict[str, str]) -> str:
        return self._ask("POST", path, form)

    def _ask(self, method: str, path: str, form: Optional[Dict[str, str]] = None) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self._client.port, timeout=60)
        try:
            headers = {"Cookie": self._cookie()}
            if form is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method, path, urlencode(form) if form is not None else None, headers)
            response = connection.getresponse()
            for name, value in response.getheaders():
                if name.lower() == "set-cookie":
                    key, _, content = value.split(";", 1)[0].partition("=")
                    self._cookies[key] = content
            return response.read().decode("utf-8")
        finally:
            connection.close()

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items() if value)
