"""Footnotes at the page foot and their raised marks in the text."""

from collections.abc import Sequence

import regex

from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row
from pipeline.read.paper.rulings import Ruling
from pipeline.read.raised import power_of

_MARK = regex.compile(r"[\[(]?(\d{1,3}|\*{1,3}|[a-z])[\])]?")
_SMALLER = 0.93
_RULE_WIDEST, _RULE_SHORTEST = 0.55, 40.0


def mark_of(piece: Piece, before: str) -> str:
    """The footnote mark that a raised piece is, given the words before it; empty for an exponent or the first word."""
    match = _MARK.fullmatch(piece.text) if before and piece.raised else None
    if match is None or power_of(match[1], before) is not None:
        return ""
    return match[1] if not match[1].isalpha() else ""


def notes_from(rows: Sequence[Row], rules: Sequence[Ruling], body_size: float, width: float) -> int:
    """Index of the first row of the footnotes, `len(rows)` when the page has none."""
    first = len(rows)
    while first > 0 and rows[first - 1].size <= _SMALLER * body_size:
        first -= 1
    ruled = next((index for index in range(first, len(rows)) if _has_rule_above(rows, index, rules, width)), None)
    for index in range(first, len(rows)):
        if note_mark(rows[index], "", ruled=index == ruled):
            # What stands between the rule and the first mark goes on from the page before.
            return index if ruled is None else min(index, ruled)
    return len(rows)


def note_mark(row: Row, previous: str, *, ruled: bool = False) -> str:
    """The mark with which a footnote opens: raised, or a number that follows the rule or the `previous` note's."""
    first = row.pieces[0]
    match = _MARK.fullmatch(first.text)
    if match is None or len(row.pieces) < 2:
        return ""
    if first.raised:
        return match[1]
    expected = ruled or (previous.isdigit() and match[1] == str(int(previous) + 1))
    return match[1] if expected and match[1].isdigit() else ""


def _has_rule_above(rows: Sequence[Row], index: int, rules: Sequence[Ruling], width: float) -> bool:
    upper = rows[index - 1].foot if index else 0.0
    return any(
        upper - 2 <= rule.place <= rows[index].foot and _RULE_SHORTEST <= rule.high - rule.low <= _RULE_WIDEST * width
        for rule in rules
    )
