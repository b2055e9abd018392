"""The machine that numbers were taken on."""
import datetime
import os
import platform
import re
import subprocess
from typing import List

from .system import BLENDER_ENVIRONMENT, ROOT, blender


PROGRAMS = {"version": ["java", "-version"], "Blender": [blender(), "--version"], "nginx": ["nginx", "-v"],
            "wrk": ["wrk", "-v"], "Chromium": ["chromium", "--version"]}


def describe() -> str:
    versions = [line_with(word, command).split(" Copyright")[0] for word, command in PROGRAMS.items()]
    commit = line_with("", ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"])
    return "\n".join([f"* {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, commit {commit}",
                      f"* {os.cpu_count()} cores ({processor()}), {memory()} GiB of memory, no network in between",
                      f"* {system_name()}, Linux {platform.release()}, Python {platform.python_version()}",
                      f"* {'; '.join(version for version in versions if version)}"])


def load() -> str:
    """How busy the machine was: a load above the number of cores makes every time longer."""
    return " ".join(f"{average:.1f}" for average in os.getloadavg())


def line_with(word: str, command: List[str]) -> str:
    """The first line with that word of what the command says; nothing where there is no such command."""
    environment = {**os.environ, "PATH": BLENDER_ENVIRONMENT["PATH"] + ":/usr/sbin:" + os.environ.get("PATH", "")}
    try:
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env=environment).stdout
    except OSError:
        return ""
    return next((line.strip() for line in said.splitlines() if line.strip() and word in line), "")


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
