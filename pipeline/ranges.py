"""Ranges of a text that are set alike (bold, italic), built from left to right."""

from collections.abc import Iterable

Ranges = list[tuple[int, int]]


def add_range(ranges: Ranges, start: int, end: int, *, across: int = 0) -> None:
    """Append `start:end`, or lengthen the last range when at most `across` characters lie between; empty ones go."""
    if end <= start:
        return
    if ranges and start - ranges[-1][1] <= across:
        ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
    else:
        ranges.append((start, end))


def clip_ranges(ranges: Iterable[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What lies of the ranges between `start` and `end`, counted from `start`."""
    cut = ((max(low, start) - start, min(high, end) - start) for low, high in ranges)
    return tuple((low, high) for low, high in cut if low < high)
