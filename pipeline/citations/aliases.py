"""Short names that the text defines: "(Quyết định 20)", "(sau đây gọi tắt là Quy chế)", and bare "(số 52)"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import START, Mention
from pipeline.citations.separators import line_start
from pipeline.citations.short_names import ABBREVIATED
from pipeline.citations.words import UPPER
from pipeline.rules.citations import CitationPattern

_NUMBER = re.compile(r"\s(?:số\s)?(\d{1,4})(?:/(?:19|20)\d{2})?$")
# Not "(Báo cáo kèm theo)", "(Kế hoạch của Sở)".
_OWN_NAME = re.compile(rf"(?: [{UPPER}][^\W_]+)?$")
_LONGEST, _NEAR = 60, 12
_SENTENCE = 120


class Definition(NamedTuple):
    """Words that may define the name at `start:end` of what ends at `after`; `said`: they say so ("gọi tắt là")."""

    after: int
    start: int
    end: int
    said: bool
    rule: CitationPattern


def find_aliases(value: str, anchors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The definitions of short names, each right after the citation it stands for, in order.

    A name that is said to be one ("gọi tắt là") is defined also where what it stands for could not be read.
    """
    found: list[Mention] = []
    for one in _definitions(value, lexicon):
        place = bisect_right(anchors, one.after, key=START)
        if place < len(anchors) and anchors[place].start < one.end:
            continue  # "(Quyết định số 12/QĐ-UBND)" is a citation of its own.
        name = _name(value, one, lexicon)
        if name is None:
            continue
        name.meant = _meant(anchors[max(0, place - 6) : place], one.after)
        if one.said or (name.meant is not None and _is_plain(value[name.start : name.end], name, name.meant)):
            name.only_if_known = not name.number
            name.relation = name.meant.relation if name.meant is not None else name.relation
            found.append(name)
    found.sort(key=START)
    return found


def _definitions(value: str, lexicon: Lexicon) -> Iterator[Definition]:
    bracketed, passing = lexicon.rules.alias_definition, lexicon.rules.alias_in_passing
    for match in bracketed.pattern.finditer(value):
        yield Definition(match.start(), *match.span("alias"), match["said"] is not None, bracketed)
    for said in passing.pattern.finditer(value):
        at = said.start() - 1
        before = value[max(0, at - _NEAR) : at]
        gap = len(before) - len(before.removesuffix("sau").removesuffix("dưới").rstrip(" ,-–"))
        yield Definition(at - gap, *said.span("alias"), True, passing)


def _name(value: str, one: Definition, lexicon: Lexicon) -> Mention | None:
    """The short name that is defined, if it opens with a type of document."""
    word = lexicon.type_word.match(value, one.start, one.end) or ABBREVIATED.match(value, one.start, one.end)
    if word is None or one.end - one.start > _LONGEST:
        return None
    short = lexicon.abbreviations.get(word.group())
    if short is None and word.re is ABBREVIATED:
        return None
    number = _NUMBER.search(value, word.end(), one.end)
    return Mention(
        start=one.start,
        end=one.end,
        form="alias",
        type=short.name if short else word.group(),
        type_raw=word.group(),
        rule=one.rule.id,
        confidence=one.rule.confidence,
        number=number[1] if number else "",
        whole_end=one.end,
    )


def _is_plain(words: str, name: Mention, meant: Mention) -> bool:
    """Whether parentheses alone make a name: "(Quyết định 20)" of that number, "(Chương trình OCOP)", "(Quy chế)"."""
    if name.number:
        return name.number.lstrip("0") == meant.number.lstrip("0")
    return _OWN_NAME.match(words, len(name.type_raw)) is not None


def _meant(anchors: Sequence[Mention], at: int) -> Mention | None:
    """The outermost citation of a code or law that ends right before `at`."""
    near = [one for one in reversed(anchors) if at - 2 <= one.whole_end <= at]
    return next((one for one in near if one.within is None), near[0] if near else None)


def find_bare_numbers(value: str, coded: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """“(số 52)” where a cited document bears that number and its sentence speaks of a document."""
    rule = lexicon.rules.bare_number
    found: list[Mention] = []
    for match in rule.pattern.finditer(value):
        number, (start, end) = match["number"].lstrip("0"), match.span("raw")
        kinds = {mention.type for mention in coded if mention.number.lstrip("0") == number}
        if kinds and _speaks_of_document(value, start, lexicon):
            kind = kinds.pop() if len(kinds) == 1 else ""
            found.append(
                Mention(start, end, "short", kind, "", rule.id, rule.confidence, number=match["number"], whole_end=end)
            )
    return found


def _speaks_of_document(value: str, at: int, lexicon: Lexicon) -> bool:
    low = max(line_start(value, at), at - _SENTENCE)
    words = value[low:at].rpartition(". ")[2].lower()
    return any(name.lower() in words for name in lexicon.type_names)
