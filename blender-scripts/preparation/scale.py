"""How large a model is, and in which unit a file without one was meant."""
from dataclasses import dataclass

_FURNITURE = (0.2, 4.0)
LIKELY = (0.05, 20.0)


@dataclass(frozen=True)
class Unit:
    name: str
    metres: float


METRES = Unit("metres", 1.0)
_UNITS = (METRES, Unit("centimetres", 0.01), Unit("millimetres", 0.001), Unit("inches", 0.0254))


def unit_of(largest_edge: float) -> Unit:
    """The first unit that makes furniture of it, else the first that makes anything likely."""
    for low, high in (_FURNITURE, LIKELY):
        for unit in _UNITS:
            if low <= largest_edge * unit.metres <= high:
                return unit
    return METRES


def is_likely(largest_edge: float) -> bool:
    """`largest_edge` in metres."""
    return LIKELY[0] <= largest_edge <= LIKELY[1]
