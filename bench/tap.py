"""Stands between worker and Blender and listens: every job is kept as FOLDER/<number>.json, with the scene file
that the worker wrote and the answer that Blender gave, step by step. It passes everything on unchanged and costs
some tenths of a millisecond a job, which the measurements count as Veneer's.

python3 tap.py FOLDER BLENDER ARGUMENTS...      (the worker gets a two-line wrapper of this as its BLENDER)
"""
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO, List

MARK = b"VENEER "


class Tap:
    def __init__(self, folder: Path, blender: "subprocess.Popen[bytes]") -> None:
        self._folder = folder
        self._blender = blender
        self._scene = ""

    def jobs(self, lines: BinaryIO) -> None:
        """To Blender. The scene file is read now, for the worker removes it when the job is done."""
        for line in iter(lines.readline, b""):
            self._scene = Path(json.loads(line)["scene"]).read_text("utf-8")
            self._blender.stdin.write(line)
            self._blender.stdin.flush()
        self._blender.stdin.close()

    def answers(self, out: BinaryIO) -> None:
        """From Blender. Kept before it is passed on: whoever has the picture finds the record."""
        for line in iter(self._blender.stdout.readline, b""):
            if line.startswith(MARK) and self._scene:
                self._keep(json.loads(line[len(MARK):]))
            out.write(line)
            out.flush()

    def _keep(self, answer: dict) -> None:
        if answer["event"] == "done":
            record = {"scene": json.loads(self._scene), "done": answer}
            target = self._folder / f"{os.getpid()}-{self._blender.pid}-{len(list(self._folder.iterdir())):06}.json"
            part = target.with_suffix(".part")
            part.write_text(json.dumps(record), "utf-8")
            part.rename(target)
            self._scene = ""


def main(folder: str, *command: str) -> int:
    if not any(argument.endswith("serve.py") for argument in command):
        os.execv(command[0], command)
    blender = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    tap = Tap(Path(folder), blender)
    threading.Thread(target=tap.jobs, args=(sys.stdin.buffer,), daemon=True).start()
    tap.answers(sys.stdout.buffer)
    return blender.wait()


if __name__ == "__main__":
    arguments: List[str] = sys.argv[1:]
    sys.exit(main(*arguments))
