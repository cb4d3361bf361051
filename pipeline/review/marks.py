"""Overlapping marks -> pieces of text that do not overlap, each with every mark that covers it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["flag", "citation", "statistic", "bold", "italic"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `start:end` that belong to a record. `target` is what a click opens, `number` what print refers to."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""
    style: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Text `start:end` and the marks that cover all of it; a mark without width makes a piece without width."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def pieces(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut `start:end` at every edge of a mark; the pieces in order are exactly `start:end`."""
    inside = [mark for mark in marks if _touches(mark, start, end)]
    points = sorted((mark for mark in inside if mark.start == mark.end), key=lambda mark: mark.start)
    wide = [mark for mark in inside if mark.start < mark.end]
    edges = sorted({start, end, *_edges(start, end, wide), *(mark.start for mark in points)})
    for left, right in zip(edges, edges[1:] + edges[-1:], strict=True):
        here = tuple(mark for mark in points if mark.start == left)
        if here:
            yield Piece(left, left, here)
        if left < right:
            yield Piece(left, right, tuple(mark for mark in wide if mark.start <= left and right <= mark.end))


def marks_between(marks: Sequence[Mark], bounds: Sequence[tuple[int, int]]) -> Iterator[list[Mark]]:
    """For each of the ascending bounds, the marks that touch it; `marks` may be in any order."""
    waiting = sorted(marks, key=lambda mark: (mark.start, mark.end))
    position = 0
    open_marks: list[Mark] = []
    for start, end in bounds:
        while position < len(waiting) and waiting[position].start <= end:
            open_marks.append(waiting[position])
            position += 1
        yield [mark for mark in open_marks if _touches(mark, start, end)]
        open_marks = [mark for mark in open_marks if mark.end > end]


def _touches(mark: Mark, start: int, end: int) -> bool:
    if mark.start == mark.end:
        return start <= mark.start <= end
    return mark.start < end and start < mark.end


def _edges(start: int, end: int, marks: Iterable[Mark]) -> Iterator[int]:
    for mark in marks:
        yield max(start, mark.start)
        yield min(end, mark.end)
