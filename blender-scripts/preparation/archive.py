"""A .zip from anybody. All of it is looked at before any of it is unpacked.

Names in it never become names on disk: what is unpacked is called as the caller says.
"""
import lzma
import os
import shutil
import stat
import zipfile
import zlib
from types import TracebackType
from typing import Iterable, Optional

from veneer.problem import ModelBroken

MODELS = (".blend", ".glb", ".gltf", ".obj")
MOST_ENTRIES = 1000
MOST_BYTES = 1 << 30
MOST_RATIO = 200
# Below this a ratio says nothing: a texture of one colour packs well.
_SMALL = 1 << 20
_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst")
_ARCHIVE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07")
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError,
           UnicodeDecodeError, ValueError)


class Archive:
    """Raises ModelBroken for whatever is wrong with it. `model` is the name of the one model in it."""

    def __init__(self, path: str) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise ModelBroken(f"The .zip is broken: {error}") from error
        try:
            entries = self._zip.infolist()
            _refuse_shape(entries, os.path.getsize(path))
            self._files = _by_name(entries)
            self.model = _only_model(self._files)
            self._refuse_archives()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, kind: Optional[type], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def unpack(self, name: str, target: str) -> str:
        """Writes one entry to `target`, which must be new. A declared size that is a lie ends in a refusal."""
        try:
            with self._zip.open(self._files[name]) as packed, open(target, "xb") as file:
                shutil.copyfileobj(packed, file, 1 << 20)
        except _BROKEN as error:
            raise ModelBroken(f"{_short(name)} in the .zip is broken: {error}") from error
        return target

    def _refuse_archives(self) -> None:
        for name, entry in self._files.items():
            try:
                with self._zip.open(entry) as packed:
                    start = packed.read(8)
            except _BROKEN as error:
                raise ModelBroken(f"{_short(name)} in the .zip is broken: {error}") from error
            if name.lower().endswith(_ARCHIVES) or start.startswith(_ARCHIVE_STARTS):
                raise ModelBroken(f"The .zip holds another archive, {_short(name)}. Pack its files directly")


def _refuse_shape(entries: list[zipfile.ZipInfo], packed: int) -> None:
    if len(entries) > MOST_ENTRIES:
        raise ModelBroken(f"The .zip has {len(entries)} entries, more than {MOST_ENTRIES} are not taken")
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise ModelBroken(f"The .zip is encrypted ({_short(entry.filename)}). Pack it without a password")
        mode = stat.S_IFMT(entry.external_attr >> 16)
        if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise ModelBroken(f"{_short(entry.filename)} in the .zip is a link or a device. Pack plain files")
        if entry.file_size > _SMALL and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise ModelBroken(f"{_short(entry.filename)} in the .zip would become more than {MOST_RATIO} times larger "
                              f"when unpacked")
    size = sum(entry.file_size for entry in entries)
    if size > MOST_BYTES:
        raise ModelBroken(f"The .zip would have {size >> 20} MB unpacked, more than {MOST_BYTES >> 20} are not taken")
    if size > _SMALL and size > MOST_RATIO * max(1, packed):
        raise ModelBroken(f"The .zip would become more than {MOST_RATIO} times larger when unpacked")


def _by_name(entries: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    files: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        parts = name.rstrip("/").split("/")
        if name.startswith("/") or ":" in parts[0] or ".." in parts or "\0" in name:
            raise ModelBroken(f"The .zip has an entry that leads out of it, {_short(entry.filename)}")
        if name.endswith("/"):
            continue
        if name in files:
            raise ModelBroken(f"The .zip has two entries of the name {_short(name)}")
        files[name] = entry
    return files


def _only_model(names: Iterable[str]) -> str:
    models = sorted(name for name in names if name.lower().endswith(MODELS) and not _is_litter(name))
    if not models:
        raise ModelBroken("The .zip has no model in it: a .blend, .glb, .gltf or .obj")
    if len(models) > 1:
        raise ModelBroken(f"The .zip has {len(models)} models in it ({', '.join(map(_short, models[:3]))}"
                          f"{', ...' if len(models) > 3 else ''}). Upload them one by one")
    return models[0]


def _is_litter(name: str) -> bool:
    """What macOS puts into archives on its own account."""
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1].startswith("._")


def _short(name: str) -> str:
    shown = "".join(letter if letter.isprintable() else "?" for letter in name)
    return repr(shown if len(shown) <= 80 else shown[:77] + "...")
