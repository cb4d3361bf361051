"""The lines of the head that are known by their form: quốc hiệu, tiêu ngữ, số và ký hiệu, địa danh và ngày."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from pipeline.fold import alike
from pipeline.header.filled_in import number_by_hand, parts_by_hand
from pipeline.header.pieces import Piece, cut
from pipeline.header.resembling import find_resembling
from pipeline.mended_symbols import mend_symbol
from pipeline.records import NO_DATE, Evidence, Found, HandwrittenPart, Paragraph, PartialDate, Text
from pipeline.rules import Rules
from pipeline.rules.base import PatternRule
from pipeline.rules.header import HeaderRules

# A head is never longer; a document without one must not have its body searched for one.
_LONGEST = 6000
_MOST_PARAGRAPHS = 60
_SENTENCE = 60
# "BÁO CÁO kết quả công tác năm 2022;": a subject in small letters was joined to its type.
_CAPITALS = regex.compile(r"\p{Lu}{2,}\s\p{Lu}{2,}")
_DAY = regex.compile(r"(?i:ng\wy)")
_GAPS = regex.compile(r"\s?([-/])\s?")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The line "Số: 412/BC-STC" and its parts, as far as they are filled in."""

    evidence: Evidence | None = None
    number: Found | None = None
    year: int | None = None
    separator: Literal["/", "-"] = "/"
    symbol: Found | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class DateLine:
    """The line "Gia Lai, ngày 05 tháng 7 năm 2021" and its parts, as far as they are filled in."""

    evidence: Evidence | None = None
    place: Found | None = None
    date: PartialDate = NO_DATE
    by_hand: tuple[HandwrittenPart, ...] = ()


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


def read_head(text: Text, all_rules: Rules) -> Head:
    """Read the lines known by their form, wherever columns left them; the rest stays as pieces."""
    rules = all_rules.header
    end = _end_of_head(text, rules)
    known = rules.head
    national_title = _fixed(text, end, known.national_title)
    motto = _fixed(text, end, known.motto)
    party_title = _first(text, end, (known.party_title,))
    stamps = [match.span() for match in known.incoming.pattern.finditer(text.reading, 0, end)]
    number = _read_number(text, end, stamps, all_rules)
    date = read_date(text, 0, end, known.date_line, stamps)
    draft = _first(text, end, (known.draft,))
    found = (national_title, motto, party_title, draft, number.evidence, date.evidence)
    taken = [*stamps, *((one.start, one.end) for one in found if one)]
    pieces = (piece for piece in cut(text, 0, end, taken) if not known.mark.pattern.search(piece.words))
    return Head(national_title, motto, party_title, number, date, draft is not None, tuple(pieces))


def _end_of_head(text: Text, rules: HeaderRules) -> int:
    """Where the first sentence of running text ends: no line of the head stands behind it."""
    for index, paragraph in enumerate(text.paragraphs):
        if index >= _MOST_PARAGRAPHS or paragraph.start > _LONGEST:
            return paragraph.start
        words = text.reading[paragraph.start : paragraph.end]
        if rules.body.grounds.pattern.match(words) or _is_sentence(text, paragraph, words, rules):
            return paragraph.start
        if len(words) > _LONGEST:
            return paragraph.start + _LONGEST
    return len(text.reading)


def _is_sentence(text: Text, paragraph: Paragraph, words: str, rules: HeaderRules) -> bool:
    """Running text: long, closed by a mark, and neither an addressee, a subject in bold nor one behind its type."""
    return (
        len(words) > _SENTENCE
        and words.rstrip()[-1:] in (".", ";", ":")
        and words[0].isalnum()
        and not _CAPITALS.match(words)
        and not rules.head.addressed.pattern.match(words)
        and text.bold_share(paragraph.start, paragraph.end) < 0.5
    )


def _match(
    text: Text,
    start: int,
    end: int,
    patterns: tuple[PatternRule, ...],
    skipped: Sequence[tuple[int, int]] = (),
    prefers: Callable[[regex.Match[str]], bool] | None = None,
) -> tuple[regex.Match[str], str] | None:
    """The first match outside the skipped ranges; one that is preferred goes before it."""
    first: tuple[regex.Match[str], str] | None = None
    for rule in patterns:
        for match in rule.pattern.finditer(text.reading, start, end):
            if any(low <= match.start() < high for low, high in skipped):
                continue
            if prefers is None or prefers(match):
                return match, rule.id
            first = first or (match, rule.id)
    return first


def _names_day(match: regex.Match[str]) -> bool:
    return bool(match["day"] or _DAY.search(match.group()))


def _first(text: Text, end: int, patterns: tuple[PatternRule, ...]) -> Evidence | None:
    found = _match(text, 0, end, patterns)
    return text.evidence(found[0].start(), found[0].end(), found[1]) if found else None


def _fixed(text: Text, end: int, rule: PatternRule) -> Evidence | None:
    """A line of fixed wording; on scans what resembles it."""
    return _first(text, end, (rule,)) or (find_resembling(text, end, rule) if text.source.is_recognised else None)


def _read_number(text: Text, end: int, stamps: Sequence[tuple[int, int]], rules: Rules) -> NumberLine:
    found = _match(text, 0, end, rules.header.head.number_line, stamps)
    if found is None:
        return NumberLine()
    match, rule = found
    symbol = _part(text, match, "symbol", rule)
    if symbol is not None:
        printed = _GAPS.sub(r"\1", alike(symbol.value)).rstrip(".")
        symbol = Found(mend_symbol(printed, text.source.is_recognised, rules), symbol.evidence)
    by_hand = number_by_hand(text, match)
    return NumberLine(
        evidence=_trimmed(text, match, rule),
        number=None if by_hand else _part(text, match, "number", rule),
        year=int(match["year"]) if match["year"] else None,
        separator=_separator(match),
        symbol=symbol,
        by_hand=by_hand,
    )


def _separator(match: regex.Match[str]) -> Literal["/", "-"]:
    """As printed; where it was left out, the one that the symbol does not have: "12 BC/HU" is of the Party's form."""
    is_dash = match["separator"] in ("-", "–") or (not match["separator"] and "/" in (match["symbol"] or ""))
    return "-" if is_dash else "/"


def read_date(
    text: Text, start: int, end: int, patterns: tuple[PatternRule, ...], stamps: Sequence[tuple[int, int]] = ()
) -> DateLine:
    """The first date line of `start:end`, as far as it is filled in; that of a cover ("tháng 12 năm 2018") is last."""
    found = _match(text, start, end, patterns, stamps, _names_day)
    if found is None:
        return DateLine()
    match, rule = found
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    by_hand = parts_by_hand(text, match, PartialDate(year, month, day))
    date = PartialDate(
        None if "year" in by_hand else year,
        None if "month" in by_hand else month,
        None if "day" in by_hand else day,
    )
    return DateLine(_trimmed(text, match, rule), _part(text, match, "place", rule), date, by_hand)


def _trimmed(text: Text, match: regex.Match[str], rule: str) -> Evidence:
    words = text.value[match.start() : match.end()]
    start = match.start() + len(words) - len(words.lstrip())
    return text.evidence(start, start + len(words.strip()), rule)


def _part(text: Text, match: regex.Match[str], name: str, rule: str) -> Found | None:
    """One named part of a line, or None when it is blank."""
    if not match[name]:
        return None
    start, end = match.span(name)
    return Found(match[name].strip(), text.evidence(start, end, rule))
