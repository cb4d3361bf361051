"""Sentence bounds: the window that a verb, a number or a citation may look into."""

from bisect import bisect_right
from collections.abc import Sequence

import regex

# A full stop ends a sentence before a space and a capital or a quote; never inside "TP. Hà Nội", "24.600" or "I. MỤC".
_BOUNDARY = regex.compile(
    r"(?:(?<!\b(?:TP|Tp|ThS|TS|PGS|GS|BS|KT|TM|TL|TUQ|Q|[IVX]{1,5}|\d{1,3}|[A-Z]))[.!?…]+[”\"’)]*\s+(?=[\p{Lu}“\"(]))|\n"
)


def sentence_starts(text: str) -> tuple[int, ...]:
    """Offsets where sentences begin, ascending, the first always 0. A line feed always ends a sentence."""
    return (0, *(match.end() for match in _BOUNDARY.finditer(text)))


def sentence_at(text: str, starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The sentence (start, end) that holds `offset`, without white space at its end."""
    index = max(0, bisect_right(starts, offset) - 1)
    start = starts[index]
    end = starts[index + 1] if index + 1 < len(starts) else len(text)
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def sentence_start(text: str, at: int, reach: int) -> int:
    """Where the sentence that holds `at` begins, looked for `reach` characters back and no further."""
    start = max(0, at - reach)
    for mark in ("\n", ". "):
        found = text.rfind(mark, start, at)
        if found >= 0:
            start = found + len(mark)
    return start
