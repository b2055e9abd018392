"""The machine that numbers were taken on."""
import datetime
import os
import platform
import re
import subprocess
from typing import List

from .system import BLENDER_ENVIRONMENT, ROOT, blender


def describe() -> str:
    versions = [first_line(["java", "-version"]), first_line([blender(), "--version"]), first_line(["nginx", "-v"]),
                first_line(["wrk", "-v"]).split(" Copyright")[0], first_line(["chromium", "--version"])]
    commit = first_line(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"])
    return "\n".join([f"* {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, commit {commit}",
                      f"* {os.cpu_count()} cores ({processor()}), {memory()} GiB of memory, no network in between",
                      f"* {system_name()}, Linux {platform.release()}, Python {platform.python_version()}",
                      f"* {'; '.join(version for version in versions if version)}"])


def load() -> str:
    """How busy the machine was: a load above the number of cores makes every time longer."""
    return " ".join(f"{average:.1f}" for average in os.getloadavg())


def first_line(command: List[str]) -> str:
    try:
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, **BLENDER_ENVIRONMENT}).stdout
    except OSError:
        return ""
    return next((line.strip() for line in said.splitlines() if line.strip()), "")


def processor() -> str:
    return find("/proc/cpuinfo", r"model name\s*: (.*)") or platform.machine()


def memory() -> str:
    return f"{int(find('/proc/meminfo', r'MemTotal: *([0-9]+)') or 0) / 1048576:.0f}"


def system_name() -> str:
    return find("/etc/os-release", r'PRETTY_NAME="(.*)"') or platform.system()


def find(file: str, pattern: str) -> str:
    try:
        with open(file, encoding="utf-8") as lines:
            match = re.search(pattern, lines.read())
    except OSError:
        return ""
    return match.group(1) if match else ""
