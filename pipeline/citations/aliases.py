"""Short names that the text defines in parentheses: "(Quyết định 20)", "(sau đây gọi tắt là Quy chế)"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.records import CitationForm
from pipeline.rules.citations import CitationPattern

_NUMBER = re.compile(r"\s(?:số\s)?(\d{1,4})$")
_ABBREVIATED = re.compile(r"[A-ZĐ]{2,4}(?= (?:số )?\d)")
_LONGEST = 60


def find_aliases(value: str, anchors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The definitions of short names, each right after the citation it stands for."""
    starts = [mention.start for mention in anchors]
    rule = lexicon.rules.alias_definition
    found: list[Mention] = []
    for match in rule.pattern.finditer(value):
        start, end = match.span("alias")
        place = bisect_right(starts, match.start()) - 1
        if end - start > _LONGEST or (place + 1 < len(starts) and starts[place + 1] < match.end()):
            continue  # "(Quyết định số 12/QĐ-UBND)" is a citation of its own.
        word = lexicon.type_word.match(value, start, end) or _ABBREVIATED.match(value, start, end)
        meant = _meant(anchors[max(0, place - 5) : place + 1], match.start())
        if word is None or meant is None:
            continue
        short = lexicon.abbreviations.get(word.group())
        if short is None and word.re is _ABBREVIATED:
            continue
        number = _NUMBER.search(value, word.end(), end)
        found.append(
            Mention(
                start=start,
                end=end,
                form="alias",
                type=short.name if short else word.group(),
                type_raw=word.group(),
                rule=rule.id,
                confidence=rule.confidence,
                number=number[1] if number else "",
                whole_end=end,
                relation=meant.relation,
                resolves_to=meant.code,
                resolution="defined_here",
            )
        )
    return found


class ShortNames:
    """The short names that a text defines, to be known again where they are used."""

    def __init__(self, value: str, definitions: Sequence[Mention]) -> None:
        self._defined = {value[one.start : one.end]: one for one in reversed(definitions)}
        self._lengths = sorted({len(name) for name in self._defined}, reverse=True)

    def abbreviated(self, value: str) -> Iterator[tuple[int, int]]:
        """Where a name stands that opens with an abbreviated type: "NQ 18"."""
        for name, defined in self._defined.items():
            if _ABBREVIATED.match(name):
                for match in re.finditer(rf"\b{re.escape(name)}\b", value):
                    yield match.start(), match.start() + len(defined.type_raw)

    def read(self, value: str, start: int, rule: CitationPattern) -> Mention | None:
        """The short name used at `start`, if it was defined before."""
        for length in self._lengths:
            defined = self._defined.get(value[start : start + length])
            end = start + length
            if defined is not None and defined.start < start and not value[end : end + 1].isalnum():
                mention = mention_of(value, start, start + len(defined.type_raw), end, "alias", rule)
                mention.type, mention.number = defined.type, defined.number
                mention.resolves_to, mention.resolution = defined.resolves_to, "defined_here"
                return mention
        return None


def mention_of(value: str, start: int, word_end: int, end: int, form: CitationForm, rule: CitationPattern) -> Mention:
    """A mention without a code, from its type word to `end`."""
    word = value[start:word_end]
    return Mention(start, end, form, word, word, rule.id, rule.confidence, whole_end=end)


def find_bare_numbers(value: str, coded: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """“(số 52)” where a cited document bears that number."""
    rule = lexicon.rules.bare_number
    numbers = {mention.number.lstrip("0"): mention for mention in coded}
    found: list[Mention] = []
    for match in rule.pattern.finditer(value):
        meant = numbers.get(match["number"].lstrip("0"))
        if meant is not None:
            start, end = match.span("raw")
            found.append(
                Mention(
                    start, end, "short", meant.type, "", rule.id, rule.confidence, number=match["number"], whole_end=end
                )
            )
    return found


def _meant(anchors: Sequence[Mention], at: int) -> Mention | None:
    """The outermost coded citation that ends right before `at`."""
    for mention in reversed(anchors):
        if mention.code and at - 2 <= mention.whole_end <= at and mention.within is None:
            return mention
    return next((one for one in reversed(anchors) if one.code and at - 2 <= one.whole_end <= at), None)
