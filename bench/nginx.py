"""A temporary nginx that serves one folder on a loopback port, set up as a file server usually is."""
import contextlib
import os
import pwd
from pathlib import Path

from .client import Client
from .system import Program, free_port, wait_for

CONFIGURATION = """\
{user}daemon off;
worker_processes auto;
pid {scratch}/nginx.pid;
error_log {scratch}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=1000;
    types {{ image/webp webp; image/png png; image/jpeg jpg; }}
    client_body_temp_path {scratch}/body;
    proxy_temp_path {scratch}/proxy;
    fastcgi_temp_path {scratch}/fastcgi;
    uwsgi_temp_path {scratch}/uwsgi;
    scgi_temp_path {scratch}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
    }}
}}
"""


class Nginx:
    def __init__(self, root: Path, scratch: Path) -> None:
        scratch.mkdir()
        self.client = Client(free_port())
        configuration = scratch / "nginx.conf"
        # As root it would read files as somebody who may not look into our folder.
        user = f"user {pwd.getpwuid(0).pw_name};\n" if os.geteuid() == 0 else ""
        configuration.write_text(
            CONFIGURATION.format(user=user, scratch=scratch, port=self.client.port, root=root), "utf-8")
        command = ["nginx", "-p", str(scratch), "-e", str(scratch / "error.log"), "-c", str(configuration)]
        self._program = Program(command, scratch / "nginx.log", {})
        wait_for("nginx", self._answers)

    def _answers(self) -> bool:
        self._program.require_life()
        with contextlib.suppress(OSError):
            return self.client.get("/").status > 0
        return False

    def __enter__(self) -> "Nginx":
        return self

    def __exit__(self, *_: object) -> None:
        self._program.stop()
