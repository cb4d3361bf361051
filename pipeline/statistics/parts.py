"""Totals and their parts: "12 lượt, trong đó có 01 viên chức và 11 lượt …"."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from pipeline.records import Statistic
from pipeline.statistics.lexicon import Lexicon, key

_PARTED = ("count", "money", "other", "area")
# Between two parts of one list: the rest of the first, then a comma, a semicolon or "và". "; thành phố có 150 trường"
# is a new statement.
_LISTED = regex.compile(
    r"\)?(?:[^.()]{0,80}?(?P<mark>,)|[^.,;()]{0,80}\bvà\b|[^.()]{0,80}?(?P<mark>;)(?!.{0,60}\bcó\b))"
)
# What an item of a list says besides: "giết người 03 vụ, 05 đối tượng; …", "nữ 842 đồng chí (46,62%), …".
_ATTACHED = regex.compile(r"[^.;()]{0,40}| \([^.;()]{0,20}")
# Brackets with what they hold; what is left of one when a number in it came before.
_REMARK, _REMAINDER = regex.compile(r"\([^()]*\)"), regex.compile(r"^[^()]*\)")
_LABELLED_BRACKET = regex.compile(r" \([^().;]{1,40}")
# Between a total and the cue: the rest of its noun, or clauses of their own that end right before the cue.
_LEADS_TO_CUE = regex.compile(r"[^,;:.()]*|.*[,;:(] ?(?:và )?")
_FAR, _MOST_BETWEEN, _MOST_PARTS = 120, 5, 60


def link_parts(value: str, statistics: list[Statistic], words: Lexicon) -> tuple[Statistic, ...]:
    """Each statistic with `part_of` set to the index of its total, where the text says so."""
    linked = list(statistics)
    for first in range(1, len(statistics)):
        total = _total_of_list(value, statistics, first, words)
        if total is None:
            continue
        for part in _list_of_parts(value, statistics, total, first, words):
            if linked[part].part_of is None:
                linked[part] = replace(linked[part], part_of=_total_for(linked, total, statistics[part]))
    return tuple(linked)


def _total_of_list(value: str, statistics: list[Statistic], first: int, words: Lexicon) -> int | None:
    """The index of the number before the parts that begin at `first`; None where no parts begin."""
    if not _can_be_part(statistics[first], words):
        return None
    if _opens_bracket(value, statistics, first, words):
        return first - 1
    sentence = statistics[first].sentence_start
    if statistics[first - 1].sentence_start != sentence:
        return _total_before(value, statistics, first, words)
    for index in range(first - 1, max(-1, first - _MOST_BETWEEN), -1):
        if statistics[index].sentence_start != sentence:
            return None
        if _can_be_total(statistics[index], words):
            return index if _opens_parts(value, statistics, index, first, words) else None
    return None


def _can_be_total(one: Statistic, words: Lexicon) -> bool:
    return one.kind in _PARTED and not one.denominator and not one.value_high and not _compares(one, words)


def _can_be_part(one: Statistic, words: Lexicon) -> bool:
    return one.kind in _PARTED and not one.denominator and not _compares(one, words)


def _compares(one: Statistic, words: Lexicon) -> bool:
    """A change or a rate is neither a total nor a part: "giảm 12 ca", "mỗi xã 50 hộ"."""
    return key(one.qualifier) in words.no_part


def _same_measure(one: Statistic, other: Statistic, words: Lexicon) -> bool:
    """Whether both are counted by the same unit; sums of đồng are, in millions or billions ("118 tỷ đồng", "27 tỷ")."""
    if one.kind != other.kind:
        return False
    return _currency(one, words) == _currency(other, words) if one.kind == "money" else key(one.unit) == key(other.unit)


def _currency(one: Statistic, words: Lexicon) -> str:
    unit = key(one.unit)
    return next((foreign for foreign in words.rules.foreign_currencies if foreign in unit), "")


def _opens_parts(value: str, statistics: list[Statistic], total: int, first: int, words: Lexicon) -> bool:
    """A cue stands between the two, with nothing that says otherwise: ", trong đó có", ", tăng 5%, gồm"."""
    start, end = statistics[total].end, statistics[first].number_start
    cue = words.parts.search(value, start, end)
    if cue is None or end - cue.start() > _FAR or cue.start() - start > _FAR:
        return False
    if not _LEADS_TO_CUE.fullmatch(value, start, cue.start()):
        return False  # "Ban Chấp hành 25 thành viên; Ban Thường vụ gồm 08 thành viên"
    if words.not_parts.search(value, cue.end(), end) or any(mark in value[cue.end() : end] for mark in ".;"):
        return False
    return all(one.kind == "percent" or one.end < cue.start() for one in statistics[total + 1 : first])


def _opens_bracket(value: str, statistics: list[Statistic], first: int, words: Lexicon) -> bool:
    """Right in brackets, or two labelled numbers of the total's own unit: "138 chợ (hạng 1: 3, hạng 2: 135)"."""
    total, one = statistics[first - 1], statistics[first]
    between = value[total.end : one.number_start]
    if total.sentence_start != one.sentence_start or not _can_be_total(total, words):
        return False
    if between == " (":
        return total.kind == one.kind  # "112 bánh (39,2 kg)" weighs what it counts.
    if not _LABELLED_BRACKET.fullmatch(between) or words.not_parts.search(between) or first + 1 >= len(statistics):
        return False
    following = statistics[first + 1]
    within = value.find(")", one.end, following.number_start) < 0 and following.sentence_start == one.sentence_start
    return within and all(not part.unit or _same_measure(total, part, words) for part in (one, following))


def _total_before(value: str, statistics: list[Statistic], first: int, words: Lexicon) -> int | None:
    """The total in a sentence before one that opens with the cue: "Tổng thu 9.845 tỷ đồng. Trong đó: thu đất …".

    It is the first number of the part's own unit there, else the only number that can be a total. A sentence that only
    compares is passed over.
    """
    one = statistics[first]
    lead = value[one.sentence_start : one.number_start]
    if words.parts.match(lead) is None or len(lead) > _FAR or ";" in lead or words.not_parts.search(lead):
        return None
    totals: list[int] = []
    for index in range(first - 1, max(-1, first - 2 * _MOST_BETWEEN), -1):
        before, following = statistics[index], statistics[index + 1]
        is_next = not value[before.sentence_end : following.sentence_start].strip(" ")
        if before.sentence_start != following.sentence_start and (totals or not is_next):
            break
        if before.part_of is None and _can_be_total(before, words):
            totals.append(index)
    alike = [index for index in totals if _same_measure(statistics[index], one, words)]
    if alike:
        return alike[-1]
    return totals[0] if len(totals) == 1 and statistics[totals[0]].kind == one.kind else None


def _list_of_parts(value: str, statistics: list[Statistic], total: int, first: int, words: Lexicon) -> Iterator[int]:
    """Indexes of the parts: the first, and those of the same unit that follow in the same list.

    Items parted by commas end at a semicolon; what an item says besides is passed over.
    """
    yield first
    opening = value[statistics[total].end : statistics[first].number_start]
    in_brackets, parted = _REMARK.sub("", opening).count("(") > 0, ""
    announced = in_brackets and words.parts.search(opening) is not None
    last = first
    for index in range(first + 1, min(len(statistics), first + _MOST_PARTS)):
        one = statistics[index]
        if one.sentence_start != statistics[first].sentence_start:
            return
        if one.kind == "percent":
            continue
        between = _REMARK.sub("", value[statistics[last].end : one.number_start])
        if in_brackets and ")" in between:
            return
        between = _REMAINDER.sub("", between)
        if words.not_parts.search(between) or words.parts.search(between):
            return
        listed = _LISTED.match(between)
        mark = (listed["mark"] or parted) if listed else ""
        alike = one.kind == "count" if announced else _alike(statistics[total], statistics[first], one, words)
        if listed and (not parted or mark == parted) and alike and _can_be_part(one, words):
            parted = mark
            yield index
        elif ";" in between or not _ATTACHED.fullmatch(between):
            return
        last = index


def _alike(total: Statistic, first: Statistic, one: Statistic, words: Lexicon) -> bool:
    """A number behind a mere label counts what the list counts: "trực tuyến 3.790, trực tiếp 428 hồ sơ"."""
    if not one.unit or _same_measure(first, one, words):
        return one.kind == first.kind
    return not first.unit and _same_measure(total, one, words)


def _total_for(statistics: list[Statistic], nearest: int, part: Statistic) -> int:
    """The nearest number before the cue, or one just before it in the sentence that counts in the part's own unit."""
    for index in range(nearest, max(-1, nearest - 3), -1):
        one = statistics[index]
        if one.sentence_start != part.sentence_start or one.part_of is not None:
            break
        if key(one.unit) == key(part.unit) and one.kind == part.kind:
            return index
    return nearest
