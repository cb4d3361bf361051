"""The issuing agency and the one above it: from the head, else from what subject, body or signature state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from pipeline.fold import fold
from pipeline.header.head import Head
from pipeline.header.naming import (
    agency_of,
    agency_with_code,
    begins_name,
    canonical_name,
    is_central,
    is_complete,
)
from pipeline.header.pieces import Piece
from pipeline.header.subject import one_line
from pipeline.header.title import Title
from pipeline.records import Evidence, Found, Signature, Text
from pipeline.records.header import AgencySource
from pipeline.rules import Rules
from pipeline.rules.header import StatedPlace
from pipeline.symbols import symbol_parts

_LONGEST_LINE = 160
_LONGEST_STATEMENT = 3000
_SPACE = regex.compile(r"\s+")
_SPECKS = " '’`*_.,:;-–—~ˆ^|"
# Two bodies that issue together: a scan may lose the space on one side.
_DASH = regex.compile(r"\s[-–](?=\p{L})|(?<=\p{L})[-–]\s")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a document, where that was read, and who stands above it."""

    agency: Found | None = None
    source: AgencySource = ""
    parent: Found | None = None

    def __bool__(self) -> bool:
        return self.agency is not None


def read_issuer(text: Text, head: Head, title_start: int, rules: Rules) -> Issuer:
    """The names in the agency block: the last is the issuing agency, the one before it stands above it."""
    names: list[Found] = []
    for name in _names(text, _block(head, title_start, rules), rules):
        # The gazette prints the name once more above the block.
        names = [one for one in names if one.value != name.value] + [name]
    return Issuer(names[-1], "header", names[-2] if len(names) > 1 else None) if names else Issuer()


def find_stated_issuer(
    text: Text, title: Title, sentences: Sequence[tuple[int, int]], signature: Signature | None, rules: Rules
) -> Issuer:
    """Without a head: who the subject, the opening or closing sentence, or the signature says the document is from."""
    places: list[tuple[StatedPlace, int, int]] = [("authority", *title.authority)]
    if title.subject is not None:
        places.append(("subject", title.subject.evidence.start, title.subject.evidence.end))
    places += [("body", start, end) for start, end in sentences]
    if signature is not None:
        places.append(("signature", signature.evidence.start, signature.evidence.end))
    for place, begin, end in places:
        start = max(begin, end - _LONGEST_STATEMENT)  # Who reports is said last.
        for rule in rules.header.body.stated_agency:
            if place not in rule.places:
                continue
            matches = list(rule.pattern.finditer(text.reading[start:end]))
            if matches:
                # The last one: before it stand those who asked for the report.
                low, high = start + matches[-1].start("agency"), start + matches[-1].end("agency")
                name = canonical_name(one_line(matches[-1]["agency"]), rules)
                source: AgencySource = "header" if place == "authority" else place
                return Issuer(Found(name, text.evidence(low, high, rule.id)), source)
    return Issuer()


def agency_code(issuer: Issuer, symbol: Found | None, rules: Rules) -> str:
    """The agency's code in the list: the part of the symbol that agrees with its name, else by name or symbol alone."""
    parts = symbol_parts(symbol.value)[::-1] if symbol else []
    coded = [one for part in parts if (one := agency_with_code(part, rules))]
    if issuer.agency is None:
        return next((one.code for one in coded if one.verified), "")
    name = fold(issuer.agency.value)
    agreeing = (one for one in coded if fold(one.name).startswith(name) or name.startswith(fold(one.name)))
    found = next(agreeing, None) or agency_of(issuer.agency.value, rules)
    return found.code if found else ""


def is_of_state(issuer: Issuer, symbol: Found | None, rules: Rules) -> bool:
    """Whether the document comes from a body of the whole country, as its names or its symbol ("NĐ-CP") say."""
    coded = agency_with_code(_last_part(symbol), rules)
    names = (issuer.agency, issuer.parent)
    return any(name and is_central(name.value, rules) for name in names) or bool(coded and coded.is_central)


def is_of_party(head: Head, rules: Rules) -> bool:
    """Whether the head bears the Party's title, or its number is the Party's in form and body: "05-NQ/TU"."""
    coded = agency_with_code(_last_part(head.number.symbol), rules)
    in_form = head.number.separator == "-" and coded is not None and coded.level == "party"
    return head.party_title is not None or in_form


def _last_part(symbol: Found | None) -> str:
    """The part of a symbol that names who issued it: "TU" of "NQ/TU"."""
    return symbol_parts(symbol.value)[-1] if symbol else ""


def _block(head: Head, title_start: int, rules: Rules) -> list[Piece]:
    """The lines of the head that name agencies: in capitals, or, where there are none, beginning as a name does."""
    number = head.number.evidence
    before = [
        _without_specks(piece)
        for piece in head.pieces
        if piece.end <= title_start and len(piece.words) <= _LONGEST_LINE
    ]
    upper = [piece for piece in before if piece.is_upper]
    above = [piece for piece in upper if number is None or piece.start < number.start]
    upper = above or upper
    if any(begins_name(piece.words, rules) for piece in upper):
        return [part for piece in upper for part in _parts(piece, rules)]
    return [piece for piece in before if begins_name(piece.words, rules) and head.lines_end]


def _without_specks(piece: Piece) -> Piece:
    """Without the marks before a name that a scan makes of specks: "'SỞ NỘI VỤ"."""
    words = piece.words.lstrip(_SPECKS)
    return Piece(piece.end - len(words), piece.end, words) if words else piece


def _parts(piece: Piece, rules: Rules) -> Iterator[Piece]:
    """Two names that a narrow column left on one line: "THÀNH PHỐ HÀ NỘI TRUNG TÂM PHỤC VỤ"."""
    start = 0
    for space in _SPACE.finditer(piece.words):
        if begins_name(piece.words[space.end() :], rules) and is_complete(piece.words[start : space.start()], rules):
            yield Piece(piece.start + start, piece.start + space.start(), piece.words[start : space.start()])
            start = space.end()
    yield Piece(piece.start + start, piece.end, piece.words[start:])


def _names(text: Text, lines: Sequence[Piece], rules: Rules) -> Iterator[Found]:
    """Join lines to names: a line that begins no name goes on with the name above it."""
    group: list[Piece] = []
    for line in lines:
        # "UBND HUYỆN KHÁNH" / "TRƯỜNG": one word under all others names no body, whatever it begins.
        alone = line is lines[-1] and " " not in line.words.strip()
        if group and begins_name(line.words, rules) and not alone and not _is_open(group, line, rules):
            yield _name(text, group, rules)
            group = []
        if group or begins_name(line.words, rules):
            group.append(line)
    if group:
        yield _name(text, group, rules)


def _is_open(lines: Sequence[Piece], following: Piece, rules: Rules) -> bool:
    """A name breaks off at the line end: "SỞ TÀI CHÍNH -", "SỞ VĂN HÓA, THỂ THAO VÀ", "… THƯƠNG BINH VÀ XÃ" / "HỘI"."""
    words = lines[-1].words
    goes_on = words.casefold().endswith(("-", "–", ",", " và"))
    if goes_on or any(fold(words) == fold(name) for name in rules.header.agencies.unfinished):
        return True
    name = " ".join(line.words for line in lines)
    whole = agency_of(one_line(f"{name} {following.words}"), rules)
    return whole is not None and whole != agency_of(one_line(name), rules)


def _name(text: Text, lines: Sequence[Piece], rules: Rules) -> Found:
    evidence: Evidence = text.evidence(lines[0].start, lines[-1].end, "co-quan")
    printed = " ".join(line.words.strip("*_ ") for line in lines).rstrip(_SPECKS)
    return Found(
        _with_letters_of_body(text, canonical_name(one_line(_DASH.sub(" - ", printed)), rules), evidence), evidence
    )


def _with_letters_of_body(text: Text, name: str, evidence: Evidence) -> str:
    """The name in the letters of running text: capitals do not say that of "TRƯỜNG … BIÊN SƠN" the end is a place."""
    reading = text.reading
    lowered = reading.lower()
    at = lowered.find(name.lower(), evidence.end) if len(lowered) == len(reading) else -1
    while at >= 0:
        written = reading[at : at + len(name)]
        if written[0].isupper() and not written.isupper():
            return written
        at = lowered.find(name.lower(), at + 1)
    return name
