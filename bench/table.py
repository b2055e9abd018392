"""Numbers as people read them: medians, units, and Markdown tables."""
import statistics
from typing import Iterable, Sequence


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 1 else milliseconds(value)


def milliseconds(value: float) -> str:
    """Of seconds. Three digits are more than these measurements can bear."""
    value *= 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 1 else f"{value:.2f} ms"


def kilobytes(count: int) -> str:
    return f"{count / 1024:.1f} KiB"


def spread(values: Sequence[float]) -> str:
    """Median, then the fastest and the slowest."""
    return f"{seconds(median(values))} ({seconds(min(values))} to {seconds(max(values))})"


def goal(value: float, most: float, shown: str) -> str:
    return f"{shown}: {'met' if value <= most else 'MISSED'}"


def markdown(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The first column is text, the others stand to the right."""
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)
