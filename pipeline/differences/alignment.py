"""Where the words of one text stand in another text of the same report, when the two were not read alike."""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

# Characters of both sides up to which a part that differs is compared letter by letter.
_LETTERS_COMPARED = 40_000


class Span(NamedTuple):
    """Characters `start:end`."""

    start: int
    end: int


class _Equal(NamedTuple):
    """`length` characters that stand at `start` in one text and at `other` in the other."""

    start: int
    other: int
    length: int


class Alignment:
    """Turns offsets of `one` into offsets of `other`. Words that `other` lacks shrink to the place they would have."""

    def __init__(self, one: str, other: str) -> None:
        self._same = one == other
        self._equal = [] if self._same else [*_equal_parts(one, other), _Equal(len(one), len(other), 0)]
        self._starts = [part.start for part in self._equal]

    def span(self, start: int, end: int) -> Span:
        """The characters of `other` that stand for `start:end` of `one`."""
        return Span(start, end) if self._same else Span(self._first(start), max(self._first(start), self._last(end)))

    def _first(self, offset: int) -> int:
        """Where the character at `offset` stands; of one that is missing, where the next one stands."""
        number = bisect_right(self._starts, offset) - 1
        if number >= 0 and offset < self._equal[number].start + self._equal[number].length:
            return self._equal[number].other + offset - self._equal[number].start
        # What replaced it begins behind the last characters that both have.
        return self._equal[number].other + self._equal[number].length if number >= 0 else 0

    def _last(self, offset: int) -> int:
        """The end of what stands for the characters before `offset`."""
        number = bisect_right(self._starts, offset - 1) - 1
        if number >= 0 and offset <= self._equal[number].start + self._equal[number].length:
            return self._equal[number].other + offset - self._equal[number].start
        return self._equal[number + 1].other if number + 1 < len(self._equal) else self._equal[-1].other


def _equal_parts(one: str, other: str) -> Iterator[_Equal]:
    """The parts that both have: whole lines first, then letters inside the lines that differ."""
    lines, other_lines = one.splitlines(keepends=True), other.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    other_starts = [0, *accumulate(map(len, other_lines))]
    for tag, first, last, other_first, other_last in _steps(lines, other_lines):
        start, end, at, until = starts[first], starts[last], other_starts[other_first], other_starts[other_last]
        if tag == "equal":
            yield _Equal(start, at, end - start)
        elif tag == "replace" and end - start + until - at <= _LETTERS_COMPARED:
            for inner, begin, stop, there, _ in _steps(one[start:end], other[at:until]):
                if inner == "equal":
                    yield _Equal(start + begin, at + there, stop - begin)


def _steps(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[tuple[str, int, int, int, int]]:
    for step in Levenshtein.opcodes(one, other):
        yield step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end
