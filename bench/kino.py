"""Configurations of the demo's kino stool, each given out once: a miss is a miss only the first time."""
import itertools
import random
from dataclasses import dataclass
from typing import Iterator

WOODS = [1101, 1102, 1103, 1104, 1105, 1106, 1111, 1112, 1113, 1127, 1128, 1129]
LINOLEUMS = range(331, 343)


@dataclass(frozen=True)
class Kino:
    frame: int
    top: int

    @property
    def render_name(self) -> str:
        if self.top in LINOLEUMS:
            return f"kino-stool/frame-{self.frame}/top-0/insert-{self.top}/rim-{self.frame}"
        return f"kino-stool/frame-{self.frame}/top-{self.top}/insert-0/rim-0"

    def path(self, quality: str, **query: object) -> str:
        more = "".join(f"&{name}={value}" for name, value in query.items())
        return f"/api/render/1/config=Frame:{self.frame}-Top:{self.top}/?quality={quality}{more}"


def configurations() -> Iterator[Kino]:
    """All but the default ones, which the app makes on its own; always in the same mixed order."""
    found = [Kino(frame, top) for frame, top in itertools.product(WOODS, [*WOODS, *LINOLEUMS])]
    usual = {Kino(1101, 1101), Kino(1101, 340)}
    random.Random(7).shuffle(found)
    return (kino for kino in found if kino not in usual)
