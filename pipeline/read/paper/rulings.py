"""The straight lines drawn on a page: edges of cells, the short rule above footnotes."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

_APART = 2.0
_BRIDGED = 4.0


class Ruling(NamedTuple):
    """A line along one axis: at `place` across it, from `low` to `high` along it."""

    place: float
    low: float
    high: float


class Rulings(NamedTuple):
    """All lines of a page, those that continue each other joined."""

    across: tuple[Ruling, ...]
    down: tuple[Ruling, ...]


def join_lines(lines: Iterable[tuple[float, float, float]]) -> tuple[Ruling, ...]:
    """Lines at the same place that touch made one: Word draws every edge of every cell by itself."""
    groups: list[list[tuple[float, float, float]]] = []
    for line in sorted(lines):
        if groups and line[0] - groups[-1][-1][0] <= _APART and line[0] - groups[-1][0][0] <= 2 * _APART:
            groups[-1].append(line)
        else:
            groups.append([line])
    joined: list[Ruling] = []
    for group in groups:
        place = sum(line[0] for line in group) / len(group)
        spans = sorted((low, high) for _, low, high in group)
        low, high = spans[0]
        for _, (next_low, next_high) in pairwise(spans):
            if next_low - high > _BRIDGED:
                joined.append(Ruling(place, low, high))
                low, high = next_low, next_high
            else:
                high = max(high, next_high)
        joined.append(Ruling(place, low, high))
    return tuple(joined)
