"""What stands between the head and the body: type line, subject, addressees, the authority line of a decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.header.addressees import read_addressees
from pipeline.header.doc_type import find_type_line, type_of_symbol
from pipeline.header.head import Head
from pipeline.header.pieces import Piece
from pipeline.header.subject import read_about, read_subject
from pipeline.records import Evidence, Found, Text
from pipeline.rules import Rules
from pipeline.rules.base import PatternRule
from pipeline.rules.header import HeaderRules

_MOST_AUTHORITY = 6


@dataclass(frozen=True, slots=True)
class Title:
    """Type, subject, addressees and the offset where the body begins; the agency stands before `start`.

    `authority` is where a decision names who decides. `is_found` is False for a text with no head of any kind: an
    annex or a form sent on its own.
    """

    start: int
    doc_type: Found | None
    subject: Found | None
    aside: Evidence | None
    addressees: tuple[Found, ...]
    authority: tuple[int, int]
    body_start: int
    is_found: bool


def read_title(text: Text, head: Head, rules: Rules) -> Title:
    """Read type line or "V/v", subject, "Kính gửi" and authority line; what comes behind them is the body."""
    pieces, words = head.pieces, rules.header
    number = head.number.evidence
    type_line = find_type_line(text, pieces, number.end if number else 0, rules)
    about = _index(pieces, words.head.about) if number else None
    addressed = _index(pieces, words.head.addressed)
    starts = [pieces[index].start for index in (about, addressed) if index is not None]
    ends = [head.lines_end]
    doc_type = subject = aside = None
    if type_line is not None:
        doc_type = type_line.found
        starts.append(doc_type.evidence.start)
        subject, following = read_subject(text, pieces, type_line.index, doc_type.evidence.end, words)
        aside = _aside(text, pieces[following : following + 1], words)
        ends.append(pieces[following - 1].end)
    else:
        doc_type = type_of_symbol(head.number.symbol, bool(starts), rules)
        if about is None and addressed is not None:
            about = _unmarked_subject(head, pieces[addressed].start)
        if about is not None:
            subject, following = read_about(text, pieces, about, words)
            starts.append(pieces[about].start)
            ends.append(pieces[following - 1].end)
    addressees: tuple[Found, ...] = ()
    if addressed is not None:
        addressees, following = read_addressees(text, pieces, addressed, words)
        ends.append(pieces[following - 1].end)
    title_end = _after(text, max(ends)) if max(ends) else 0
    body_start = _behind_authority(text, title_end, words)
    return Title(
        start=min(starts, default=max(ends)),
        doc_type=doc_type,
        subject=subject,
        aside=aside,
        addressees=addressees,
        authority=(title_end, body_start),
        body_start=body_start,
        is_found=bool(max(ends)),
    )


def _unmarked_subject(head: Head, end: int) -> int | None:
    """The Party prints the subject of a công văn under its number without "V/v"."""
    if head.number.evidence is None:
        return None
    for index, piece in enumerate(head.pieces):
        if head.number.evidence.end <= piece.start < end:
            return None if piece.is_upper else index
    return None


def _index(pieces: Sequence[Piece], rule: PatternRule) -> int | None:
    return next((index for index, piece in enumerate(pieces) if rule.pattern.match(piece.words)), None)


def _aside(text: Text, pieces: Sequence[Piece], rules: HeaderRules) -> Evidence | None:
    """A note under the subject: "(Từ ngày 15/12/2019 đến ngày 14/6/2020)"."""
    for piece in pieces:
        if rules.body.aside.pattern.match(piece.words):
            return text.evidence(piece.start, piece.end, rules.body.aside.id)
    return None


def _after(text: Text, offset: int) -> int:
    """The start of the paragraph behind the one that holds `offset`, or the end of the text."""
    index = text.paragraph_index(offset) + 1
    return text.paragraphs[index].start if index < len(text.paragraphs) else len(text.reading)


def _behind_authority(text: Text, start: int, rules: HeaderRules) -> int:
    """Pass by notes in parentheses and "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …", over as many lines as it takes."""
    if start >= len(text.reading):
        return start
    index = text.paragraph_index(start)
    passing = False
    for paragraph in text.paragraphs[index : index + _MOST_AUTHORITY]:
        words = text.reading[paragraph.start : paragraph.end]
        piece = Piece(paragraph.start, paragraph.end, words)
        is_authority = piece.is_upper and bool(rules.body.authority.pattern.match(words) or passing)
        is_noise = not any(letter.isalnum() for letter in words) or bool(rules.body.aside.pattern.match(words))
        if not (is_authority or is_noise) or rules.body.heading.pattern.match(words):
            return paragraph.start
        passing = passing or is_authority
    return start
