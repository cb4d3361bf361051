"""The lines of the head that are known by their form: quốc hiệu, tiêu ngữ, số và ký hiệu, địa danh và ngày."""

from dataclasses import dataclass
from typing import Literal

import regex

from pipeline.fold import alike
from pipeline.header.pieces import Piece, cut
from pipeline.records import NO_DATE, Evidence, Found, Paragraph, PartialDate, Text
from pipeline.rules.base import PatternRule
from pipeline.rules.header import HeaderRules

# A head is never longer; a document without one must not have its body searched for one.
_LONGEST = 6000
_MOST_PARAGRAPHS = 60
_SENTENCE = 60
_GAPS = regex.compile(r"\s?([-/])\s?")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The line "Số: 412/BC-STC" and its parts, as far as they are filled in."""

    evidence: Evidence | None = None
    number: Found | None = None
    year: int | None = None
    separator: Literal["/", "-"] = "/"
    symbol: Found | None = None


@dataclass(frozen=True, slots=True)
class DateLine:
    """The line "Gia Lai, ngày 05 tháng 7 năm 2021" and its parts, as far as they are filled in."""

    evidence: Evidence | None = None
    place: Found | None = None
    date: PartialDate = NO_DATE


@dataclass(frozen=True, slots=True)
class Head:
    """What was read of the head by its form, and the other words of the head in reading order."""

    national_title: Evidence | None
    motto: Evidence | None
    party_title: Evidence | None
    number: NumberLine
    date: DateLine
    is_draft: bool
    pieces: tuple[Piece, ...]

    @property
    def lines_end(self) -> int:
        """Where the last of the lines known by their form ends."""
        lines = (self.national_title, self.motto, self.party_title, self.number.evidence, self.date.evidence)
        return max((line.end for line in lines if line), default=0)


def read_head(text: Text, rules: HeaderRules) -> Head:
    """Read the lines known by their form, wherever columns left them; the rest stays as pieces."""
    end = _end_of_head(text, rules)
    known = rules.head
    national_title = _first(text, end, (known.national_title,))
    motto = _first(text, end, (known.motto,))
    party_title = _first(text, end, (known.party_title,))
    number = _read_number(text, end, known.number_line)
    date = read_date(text, 0, end, known.date_line)
    draft = _first(text, end, (known.draft,))
    found = (national_title, motto, party_title, draft, number.evidence, date.evidence)
    taken = [(one.start, one.end) for one in found if one]
    pieces = (piece for piece in cut(text, 0, end, taken) if not known.mark.pattern.search(piece.words))
    return Head(national_title, motto, party_title, number, date, draft is not None, tuple(pieces))


def _end_of_head(text: Text, rules: HeaderRules) -> int:
    """Where the first sentence of running text ends: no line of the head stands behind it."""
    for index, paragraph in enumerate(text.paragraphs):
        if index >= _MOST_PARAGRAPHS or paragraph.start > _LONGEST:
            return paragraph.start
        words = text.value[paragraph.start : paragraph.end]
        if rules.body.grounds.pattern.match(words) or _is_sentence(text, paragraph, words, rules):
            return paragraph.start
    return len(text.value)


def _is_sentence(text: Text, paragraph: Paragraph, words: str, rules: HeaderRules) -> bool:
    """Running text: long, closed by a mark, and neither an addressee nor a subject in bold."""
    return (
        len(words) > _SENTENCE
        and words.rstrip()[-1:] in (".", ";", ":")
        and words[0].isalnum()
        and not rules.head.addressed.pattern.match(words)
        and text.bold_share(paragraph.start, paragraph.end) < 0.5
    )


def _match(text: Text, start: int, end: int, patterns: tuple[PatternRule, ...]) -> tuple[regex.Match[str], str] | None:
    for rule in patterns:
        match = rule.pattern.search(text.value, start, end)
        if match:
            return match, rule.id
    return None


def _first(text: Text, end: int, patterns: tuple[PatternRule, ...]) -> Evidence | None:
    found = _match(text, 0, end, patterns)
    return text.evidence(found[0].start(), found[0].end(), found[1]) if found else None


def _read_number(text: Text, end: int, patterns: tuple[PatternRule, ...]) -> NumberLine:
    found = _match(text, 0, end, patterns)
    if found is None:
        return NumberLine()
    match, rule = found
    symbol = _part(text, match, "symbol", rule)
    if symbol is not None:
        symbol = Found(_GAPS.sub(r"\1", alike(symbol.value)).rstrip("."), symbol.evidence)
    return NumberLine(
        evidence=_trimmed(text, match, rule),
        number=_part(text, match, "number", rule),
        year=int(match["year"]) if match["year"] else None,
        separator="/" if match["separator"] in ("/", "") else "-",
        symbol=symbol,
    )


def read_date(text: Text, start: int, end: int, patterns: tuple[PatternRule, ...]) -> DateLine:
    """The first date line of `start:end`, as far as it is filled in."""
    found = _match(text, start, end, patterns)
    if found is None:
        return DateLine()
    match, rule = found
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    return DateLine(_trimmed(text, match, rule), _part(text, match, "place", rule), PartialDate(year, month, day))


def _trimmed(text: Text, match: regex.Match[str], rule: str) -> Evidence:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return text.evidence(start, start + len(words.strip()), rule)


def _part(text: Text, match: regex.Match[str], name: str, rule: str) -> Found | None:
    """One named part of a line, or None when it is blank."""
    if not match[name]:
        return None
    start, end = match.span(name)
    return Found(match[name].strip(), text.evidence(start, end, rule))
