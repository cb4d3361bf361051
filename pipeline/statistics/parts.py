"""Totals and their parts: "12 lượt, trong đó có 01 viên chức và 11 lượt …"."""

from dataclasses import replace

import regex

from pipeline.records import Statistic
from pipeline.statistics.lexicon import Lexicon, key

_PARTED = ("count", "money", "other", "area")
# Between two parts of one list: the rest of the first, then a comma, a semicolon or "và". "; thành phố có 150 trường"
# is a new statement.
_LISTED = regex.compile(r"[^.()]{0,80}?,|[^.,;()]{0,80}\bvà\b|[^.()]{0,80}?;(?!.{0,60}\bcó\b)")
_FAR = 120


def link_parts(value: str, statistics: list[Statistic], words: Lexicon) -> tuple[Statistic, ...]:
    """Each statistic with `part_of` set to the index of its total, where the sentence says so."""
    linked = list(statistics)
    for index in range(len(statistics) - 1):
        total, first = statistics[index], statistics[index + 1]
        if not _can_be_total(total, words) or not _opens_parts(value, total, first, words):
            continue
        in_brackets = "(" in value[total.end : first.number_start]
        for part in _list_of_parts(value, statistics, index + 1, in_brackets, words):
            if linked[part].part_of is None:
                linked[part] = replace(linked[part], part_of=_total_for(linked, index, statistics[part]))
    return tuple(linked)


def _can_be_total(one: Statistic, words: Lexicon) -> bool:
    return one.kind in _PARTED and not one.denominator and not one.value_high and not _compares(one, words)


def _can_be_part(one: Statistic, words: Lexicon) -> bool:
    return one.kind in _PARTED and not one.denominator and not _compares(one, words)


def _compares(one: Statistic, words: Lexicon) -> bool:
    """A change or a rate is neither a total nor a part: "giảm 12 ca", "mỗi xã 50 hộ"."""
    return key(one.qualifier) in words.no_part


def _opens_parts(value: str, total: Statistic, first: Statistic, words: Lexicon) -> bool:
    """A cue stands between the two, with nothing that says otherwise: ", trong đó có", " gồm", " ("."""
    if first.sentence_start != total.sentence_start or first.number_start - total.end > _FAR:
        return False
    if not _can_be_part(first, words):
        return False
    between = value[total.end : first.number_start]
    if between == " (":
        return True
    cue = words.parts.search(between)
    if cue is None or words.not_parts.search(between, cue.end()):
        return False
    return not any(mark in between for mark in ".;)")


def _list_of_parts(value: str, statistics: list[Statistic], first: int, in_brackets: bool, words: Lexicon) -> list[int]:
    """Indexes of the parts: the first, and those of the same unit that follow in the same list."""
    chosen = [first]
    for index in range(first + 1, len(statistics)):
        previous, one = statistics[index - 1], statistics[index]
        between = value[previous.end : one.number_start]
        if one.sentence_start != previous.sentence_start or (in_brackets and ")" in between):
            break
        if not previous.unit or key(one.unit) != key(previous.unit) or not _can_be_part(one, words):
            break
        if not _LISTED.match(between) or words.not_parts.search(between) or words.parts.search(between):
            break
        chosen.append(index)
    return chosen


def _total_for(statistics: list[Statistic], nearest: int, part: Statistic) -> int:
    """The nearest number before the cue, or one just before it in the sentence that counts in the part's own unit."""
    for index in range(nearest, max(-1, nearest - 3), -1):
        one = statistics[index]
        if one.sentence_start != part.sentence_start or one.part_of is not None:
            break
        if key(one.unit) == key(part.unit) and one.kind == part.kind:
            return index
    return nearest
