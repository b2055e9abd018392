"""Makes a saved .blend repeatable: the same scene becomes the same bytes.

Blender writes the addresses its memory had, which change with every run, and a random seed into every
mesh. Readers use an address only as the name of a block, so numbers in order of appearance serve as
well, and a pointer to nothing in the file may as well be zero. Without this, remaking the demo would
change the hash of its models and make every picture stale.
"""

import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

import numpy as np

_HEADER = re.compile(rb"BLENDER-v[34]\d\d")
_HEAD = struct.Struct("<4siQii")
_RANDOM = {"Mesh": "face_sets_color_seed"}
_EDGE_OF_SCREEN = struct.Struct("<16x2Q")


@dataclass(frozen=True)
class _Block:
    code: bytes
    start: int
    size: int
    address: int
    kind: int
    count: int


def settle(path: Path) -> None:
    """Rewrites `path` in place; a file of another layout (Blender 5, compressed) stays as it is."""
    data = bytearray(path.read_bytes())
    if not _HEADER.match(data):
        return
    blocks = list(_blocks(data))
    names: Dict[int, int] = {0: 0}
    for block in blocks:
        names.setdefault(block.address, 16 * len(names))
    layout = _Layout(next(bytes(data[b.start : b.start + b.size]) for b in blocks if b.code == b"DNA1"))
    for block in blocks:
        struct.pack_into("<Q", data, block.start - 16, names[block.address])
        if block.kind == 0:
            _rename_raw(data, block, names)
        else:
            _rename(data, block, names, layout)
    path.write_bytes(data)


def _blocks(data: bytearray) -> Iterator[_Block]:
    at = 12
    while at < len(data):
        code, size, address, kind, count = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield _Block(code, at, size, address, kind, count)
        at += size


def _rename(data: bytearray, block: _Block, names: Dict[int, int], layout: "_Layout") -> None:
    """A block whose structs are known: exactly its pointers are changed."""
    pointers, random = layout.pointers(block.kind), layout.random(block.kind)
    for item in range(block.count if pointers or random else 0):
        base = block.start + item * layout.size(block.kind)
        for offset in pointers:
            (address,) = struct.unpack_from("<Q", data, base + offset)
            struct.pack_into("<Q", data, base + offset, names.get(address, 0))
        for offset in random:
            struct.pack_into("<i", data, base + offset, 0)
    if layout.name(block.kind) == "ScrEdge":  # Blender puts the end with the lower address first.
        ends = sorted(_EDGE_OF_SCREEN.unpack_from(data, block.start))
        struct.pack_into("<2Q", data, block.start + 16, *ends)


def _rename_raw(data: bytearray, block: _Block, names: Dict[int, int]) -> None:
    """A block of plain numbers or of pointers, the file doesn't say which: only words that are addresses change."""
    words = np.frombuffer(data, "<u8", block.size // 8, block.start)
    for index in np.nonzero(np.isin(words, np.array([name for name in names if name], "<u8")))[0].tolist():
        struct.pack_into("<Q", data, block.start + 8 * index, names[int(words[index])])


class _Layout:
    """The file's own description of its structs ("SDNA"): where in each of them pointers are."""

    def __init__(self, dna: bytes):
        self._at = 4
        self._dna = dna
        names, types = self._texts(b"NAME"), self._texts(b"TYPE")
        lengths = self._numbers(b"TLEN", len(types))
        self._structs: List[Tuple[int, List[Tuple[int, int]]]] = []
        (count,) = struct.unpack("<i", self._take(b"STRC", 4))
        for _ in range(count):
            kind, fields = struct.unpack("<hh", self._more(4))
            self._structs.append((kind, list(struct.iter_unpack("<hh", self._more(4 * fields)))))
        self._names, self._types, self._lengths = names, types, lengths
        self._by_type = {kind: number for number, (kind, _) in enumerate(self._structs)}
        self._pointers: Dict[int, List[int]] = {}

    def name(self, number: int) -> str:
        return self._types[self._structs[number][0]]

    def size(self, number: int) -> int:
        return self._lengths[self._structs[number][0]]

    def pointers(self, number: int) -> List[int]:
        """Byte offsets of all pointers in a struct, also those in structs within."""
        if number not in self._pointers:
            found: List[int] = []
            for offset, kind, name, step, times in self._fields(number):
                inside = [0] if name[0] in "*(" else self.pointers(self._by_type[kind]) if kind in self._by_type else []
                found += [offset + step * time + inner for time in range(times) for inner in inside]
            self._pointers[number] = found
        return self._pointers[number]

    def random(self, number: int) -> List[int]:
        wanted = _RANDOM.get(self.name(number))
        return [offset for offset, _, name, _, _ in self._fields(number) if name == wanted]

    def _fields(self, number: int) -> Iterator[Tuple[int, int, str, int, int]]:
        """Offset, type, name, size of one and how many, per field."""
        offset = 0
        for kind, name_number in self._structs[number][1]:
            name = self._names[name_number]
            step = 8 if name[0] in "*(" else self._lengths[kind]
            times = int(np.prod([int(text) for text in re.findall(r"\[(\d+)\]", name)], initial=1))
            yield offset, kind, name, step, times
            offset += step * times

    def _texts(self, mark: bytes) -> List[str]:
        (count,) = struct.unpack("<i", self._take(mark, 4))
        texts = self._dna[self._at :].split(b"\0", count)[:count]
        self._at += sum(len(text) + 1 for text in texts)
        return [text.decode() for text in texts]

    def _numbers(self, mark: bytes, count: int) -> Tuple[int, ...]:
        return struct.unpack(f"<{count}h", self._take(mark, 2 * count))

    def _take(self, mark: bytes, size: int) -> bytes:
        self._at = self._dna.index(mark, self._at) + 4
        return self._more(size)

    def _more(self, size: int) -> bytes:
        self._at += size
        return self._dna[self._at - size : self._at]
