"""Numbers told in the order of their names: "loại giỏi, khá và trung bình lần lượt là 3,1%; 31,6% và 60,8%"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.readings import Reading

_IN_TURN = regex.compile(
    r"(?i)(?:lần lượt|tương ứng)(?: (?:lần lượt|là|đạt|có|chiếm|bằng|tăng|giảm|ở mức|khoảng|ước|gần|hơn)){0,3}:? ?$"
)
_BETWEEN = regex.compile(r",? và |; và |[;,] ")
_CLAUSE = regex.compile(r"(?r)[.;:()\n]")
_REACH, _LEAD = 300, 40


def name_in_turn(value: str, readings: list[Reading], words: Lexicon) -> list[Reading]:
    """The readings, each of such a list with the name that stands in its place of the list of names."""
    named = list(readings)
    for index, reading in enumerate(readings):
        start = reading.amount.start
        if reading.quantity.noun or not _is_announced(value, start):
            continue
        lead = _IN_TURN.search(value, max(0, start - _LEAD), start)
        if lead is None:
            continue
        run = list(_run(value, readings, index))
        names = _names(value, lead.start(), words)
        if 1 < len(run) <= len(names):
            for place, name in zip(run, names[-len(run) :], strict=True):
                named[place] = replace(readings[place], quantity=replace(readings[place].quantity, noun=name))
    return named


def _is_announced(value: str, start: int) -> bool:
    """Plain finding beats any pattern at numbers, of which there are many."""
    low = max(0, start - _LEAD)
    return value.find("ần lượt", low, start) >= 0 or value.find("ương ứng", low, start) >= 0


def _run(value: str, readings: Sequence[Reading], index: int) -> Iterator[int]:
    yield index
    for place in range(index + 1, len(readings)):
        before, one = readings[place - 1], readings[place]
        if one.quantity.noun or not _BETWEEN.fullmatch(value, before.quantity.end, one.amount.start):
            return
        yield place


def _names(value: str, end: int, words: Lexicon) -> list[str]:
    """The names before `end`, from the beginning of their clause."""
    low = max(0, end - _REACH)
    mark = _CLAUSE.search(value, low, end)
    pieces = value[mark.end() if mark else low : end].split()
    keys = [key(piece) for piece in pieces]
    last = len(pieces)
    while tail := words.noun_tails.before(keys[:last], last):
        last -= tail
    return [name for part in _BETWEEN.split(" ".join(pieces[:last])) if (name := part.strip(" -+,"))]
