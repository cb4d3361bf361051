"""Grades and ranks: "xếp loại Xuất sắc", "xếp thứ 5/63 tỉnh, thành phố"."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.numbers import read_number
from pipeline.statistics.closed import Spans, is_closed
from pipeline.statistics.lexicon import Lexicon
from pipeline.statistics.noun_phrase import read_noun


@dataclass(frozen=True, slots=True)
class Rating:
    """A grade or rank as printed; `value` and `total` only where it is a place in an order."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: str
    total: str
    noun: str
    rule: str


def read_ratings(value: str, closed: Spans, words: Lexicon) -> Iterator[Rating]:
    """Every grade and rank that the text states."""
    for rule in words.rules.ratings:
        for match in rule.pattern.finditer(value):
            if is_closed(closed, match.start()):
                continue
            groups = match.groupdict()
            name = "place" if groups.get("place") else "grade"
            line_end = value.find("\n", match.end())
            stop = line_end if line_end >= 0 else len(value)
            noun = read_noun(value, match.end(), stop, words) if groups.get("total") else None
            yield Rating(
                match.start(),
                noun.end if noun else match.end(),
                match.start(name),
                match.end("total") if groups.get("total") else match.end(name),
                read_number(groups.get("place") or "") or "",
                read_number(groups.get("total") or "") or "",
                value[noun.start : noun.end] if noun else "",
                f"rating.{rule.id}",
            )
