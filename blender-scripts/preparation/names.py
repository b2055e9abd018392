"""Names of objects: of one line, short enough for Blender, no two the same."""
import unicodedata
from typing import Iterable, Optional

# What Blender keeps of a name, in bytes.
MOST_BYTES = 63


class Names:
    """Gives each object a name of its own, as near as may be to the wanted one."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def of(self, thing: str, material: Optional[str] = None) -> str:
        """`material` where the object is cut up by materials."""
        wanted = clean(thing) or "Object"
        if material is not None:
            wanted += " · " + (clean(material) or "Material")
        name, number = _cut(wanted, MOST_BYTES), 1
        while name in self._taken:
            number += 1
            ending = f" {number}"
            name = _cut(wanted, MOST_BYTES - len(ending)) + ending
        self._taken.add(name)
        return name


def clean(name: str) -> str:
    """No line breaks, no control or direction marks, no bytes that were no text."""
    readable = name.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in readable).split())


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode("utf-8", "ignore").rstrip()
