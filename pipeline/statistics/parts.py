"""Totals and their parts: "12 lượt, trong đó có 01 viên chức và 11 lượt …"."""

from dataclasses import replace

import regex

from pipeline.fold import fold
from pipeline.records import Statistic
from pipeline.statistics.lexicon import Lexicon

_COUNTED = ("count", "money", "other", "area")
# Between two parts of one list: nothing but the rest of the first and a comma, semicolon or "và".
_LISTED = regex.compile(r"[^.()]{0,80}?[,;]|[^.,;()]{0,80}\bvà\b")


def link_parts(value: str, statistics: list[Statistic], words: Lexicon) -> tuple[Statistic, ...]:
    """Each statistic with `part_of` set to the index of its total, where the sentence says so."""
    linked = list(statistics)
    for index, total in enumerate(statistics):
        following = index + 1
        if following >= len(statistics) or not _can_be_total(total):
            continue
        first = statistics[following]
        cue = words.parts.search(value, total.end, first.number_start)
        if cue is None or first.sentence_start != total.sentence_start or not _direct(value[total.end : cue.start()]):
            continue
        for part_index in _list_of_parts(value, statistics, following, cue.group() == "("):
            part = statistics[part_index]
            if part.kind in _COUNTED and linked[part_index].part_of is None:
                linked[part_index] = replace(part, part_of=_total_for(statistics, index, part))
    return tuple(linked)


def _can_be_total(one: Statistic) -> bool:
    return one.kind in _COUNTED and not one.denominator and not one.value_high


def _direct(between: str) -> bool:
    """Nothing but a short rest of the clause stands between the total and the cue."""
    return len(between) <= 120 and not any(mark in between for mark in ".;()")


def _list_of_parts(value: str, statistics: list[Statistic], first: int, bracketed: bool) -> list[int]:
    """Indexes of the parts: the first, and those that follow in the same list."""
    chosen = [first]
    for index in range(first + 1, len(statistics)):
        previous, one = statistics[index - 1], statistics[index]
        between = value[previous.end : one.number_start]
        if one.sentence_start != previous.sentence_start or (bracketed and ")" in between):
            break
        if _LISTED.match(between) and previous.unit and fold(one.unit) == fold(previous.unit):
            chosen.append(index)
        else:
            break
    return chosen


def _total_for(statistics: list[Statistic], nearest: int, part: Statistic) -> int:
    """The nearest number before the cue, or one just before it in the sentence that counts in the part's own unit."""
    for index in range(nearest, max(-1, nearest - 3), -1):
        one = statistics[index]
        if one.sentence_start != part.sentence_start or one.part_of is not None:
            break
        if fold(one.unit) == fold(part.unit) and one.kind == part.kind:
            return index
    return nearest
