"""Ranges of a text that are set alike (bold, italic), built from left to right."""

Ranges = list[tuple[int, int]]


def add_range(ranges: Ranges, start: int, end: int, *, across: int = 0) -> None:
    """Append `start:end`, or lengthen the last range when at most `across` characters lie between; empty ones go."""
    if end <= start:
        return
    if ranges and start - ranges[-1][1] <= across:
        ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
    else:
        ranges.append((start, end))
