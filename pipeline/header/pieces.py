"""Pieces of lines: what two columns printed side by side leave on one line is told apart by what was already read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from pipeline.records import Text

# So many letters tell how a line is set.
_MUCH = 2000
_INK = regex.compile(r"[\p{L}\d]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line that stand together: `words` is `text.reading[start:end]`."""

    start: int
    end: int
    words: str

    @property
    def is_upper(self) -> bool:
        """Set in capitals (a stray small letter of a scan does not matter)."""
        letters = [letter for letter in self.words[:_MUCH] if letter.isalpha()]
        return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.85 * len(letters)


def cut(text: Text, start: int, end: int, taken: Iterable[tuple[int, int]] = ()) -> Iterator[Piece]:
    """The lines of `start:end` without the ranges that are taken; what holds no letter and no digit is left out."""
    low = start
    for taken_start, taken_end in (*sorted(taken), (end, end)):
        if taken_start > low:
            yield from _lines(text, low, min(taken_start, end))
        low = max(low, taken_end)


def _lines(text: Text, start: int, end: int) -> Iterator[Piece]:
    for line in text.reading[start:end].splitlines(keepends=True):
        words = line.strip()
        if _INK.search(words):
            low = start + line.index(words)
            yield Piece(low, low + len(words), words)
        start += len(line)
