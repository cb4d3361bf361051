"""Kính gửi: to whom a document is sent for action, at its head or in its closing sentence."""

from collections.abc import Iterator, Sequence

import regex

from pipeline.header.naming import begins_name
from pipeline.header.pieces import Piece
from pipeline.header.subject import one_line
from pipeline.records import Found, Text
from pipeline.rules import Rules
from pipeline.rules.header import HeaderRules

_LONGEST = 200
_BULLET = regex.compile(r"^[-–+•*·]\s{0,3}")
_NUMBER = regex.compile(r"^\d{1,2}[.)]\s{1,3}(?=\p{Lu})")
_BETWEEN = regex.compile(r"(?:[,;]|\svà)\s")
_ITEM = regex.compile(r"(?:[^;]|;(?=\s{0,2}\p{Ll}))+")


def read_addressees(
    text: Text, pieces: Sequence[Piece], index: int, rules: HeaderRules
) -> tuple[tuple[Found, ...], int]:
    """Everyone named after "Kính gửi:", on the line or in a list below it; and the index of the next piece."""
    label = rules.head.addressed.pattern.match(pieces[index].words)
    assert label is not None
    piece = pieces[index]
    found = list(_items(text, piece.start + label.end(), piece.end, rules))
    following = index + 1
    while following < len(pieces) and _is_listed(pieces[following], found, text, rules):
        piece = pieces[following]
        again = rules.head.addressed.pattern.match(piece.words)
        start = piece.start + (again.end() if again else 0)
        if not again and found and _goes_on(text, found[-1], piece):
            start = found.pop().evidence.start
        found += _items(text, start, piece.end, rules)
        following += 1
    return tuple(found), following


def find_request(text: Text, doc_type: Found | None, closing: tuple[int, int], rules: Rules) -> tuple[Found, ...]:
    """Who the closing sentence of a report asks to act: "kính đề nghị Sở Nội vụ tổng hợp, báo cáo"."""
    if doc_type is None or doc_type.value not in rules.header.body.request_types:
        return ()
    for rule in rules.header.body.request:
        match = rule.pattern.search(text.reading, *closing)
        if match:
            start = match.start("who")
            return tuple(_named(text, start, match["who"], rule.id, rules))
    return ()


def _named(text: Text, start: int, words: str, rule: str, rules: Rules) -> Iterator[Found]:
    """Split where another name begins: two in "UBND tỉnh, Sở Nội vụ", one in "Sở Văn hóa, Thể thao và Du lịch"."""
    low = 0
    for stop in _BETWEEN.finditer(words):
        if begins_name(words[stop.end() :], rules):
            yield Found(words[low : stop.start()], text.evidence(start + low, start + stop.start(), rule))
            low = stop.end()
    kept = words[low:].rstrip(" ,")
    yield Found(kept, text.evidence(start + low, start + low + len(kept), rule))


def _is_listed(piece: Piece, found: Sequence[Found], text: Text, rules: HeaderRules) -> bool:
    if rules.head.addressed.pattern.match(piece.words):
        return True
    if len(piece.words) > _LONGEST or rules.body.start.pattern.match(piece.words):
        return False
    if found and rules.head.detail.pattern.match(piece.words):
        return True
    if _BULLET.match(piece.words) or not found:
        return True
    before = text.reading[found[-1].evidence.end : piece.start].strip()
    return before[:1] in (";", ",") or piece.words[0].islower()


def _goes_on(text: Text, last: Found, piece: Piece) -> bool:
    """Whether a line is the rest of the name above: in small letters, or without a bullet in a list that has them."""
    before = text.reading[max(0, last.evidence.start - 3) : last.evidence.start].strip()
    is_open = text.reading[last.evidence.end : piece.start].strip()[:1] in ("", ",")
    return piece.words[0].islower() or (bool(_BULLET.match(before)) and is_open and not _BULLET.match(piece.words))


def _items(text: Text, start: int, end: int, rules: HeaderRules) -> Iterator[Found]:
    """The names on a line, without what it says of them: where they live, their tax number."""
    rule = rules.head.addressed.id
    detail = rules.head.detail.pattern.search(text.reading, start, end)
    for match in _ITEM.finditer(text.reading, start, detail.start() if detail else end):
        words = match.group().strip()
        kept = _NUMBER.sub("", _BULLET.sub("", words)).strip(" .,:…_")
        if any(letter.isalpha() for letter in kept):
            low = match.start() + match.group().index(kept)
            yield Found(one_line(kept), text.evidence(low, low + len(kept), rule))
