"""Pieces side by side make a row; a raised footnote mark and a stamped number find the row they belong to."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple
from unicodedata import normalize

from pipeline.fold import CONSONANTS
from pipeline.read.paper.piece import Piece

_SAME_FOOT = 0.3
_SMALL_SHARE = 0.85
_foot, _left, _size = attrgetter("foot"), attrgetter("x0"), attrgetter("size")
_STAMPED = -1
_NO_SPACE, _ONSET = 0.15, 3
_CODE_GOES_ON = ("/", "-", "–")


class Row(NamedTuple):
    """The pieces on one baseline, left to right, and the words they make.

    `text` is as in the file; `plain` has its letters composed, to be held against patterns. `foot` and `size` are those
    of the widest piece; `uneven` when some piece is raised or lowered; `room` is the widest between two words; `ink`
    are the pieces that are no print and stand in no word.
    """

    pieces: tuple[Piece, ...]
    words: tuple[tuple[Piece, ...], ...]
    text: str
    plain: str
    x0: float
    x1: float
    foot: float
    size: float
    uneven: bool
    room: float
    ink: tuple[Piece, ...]


def make_row(pieces: Iterable[Piece]) -> Row:
    """The row of the given pieces, which are in order."""
    pieces = tuple(pieces)
    left = pieces[0]
    begin, words, texts, room = 0, [], [left.text], 0.0
    widest, x1, uneven = left, left.x1, left.foot != left.baseline
    end, size, source, width = x1, left.size, left.object, x1 - left.x0
    for index, right in enumerate(pieces[1:], start=1):
        # A page has hundreds of pieces: to unpack one costs a fifth of asking for its parts by name.
        last_end, last_size, last_source = end, size, source
        text, x0, _, end, _, foot, baseline, size, _, _, least_gap, source, _ = right
        gap, larger = x0 - last_end, size if size > last_size else last_size
        if source == _STAMPED or last_source == _STAMPED:
            # A stamp never fits its blank: "Số: 193  /KH-UBND" is one code, "ngày01 tháng" are words of their own.
            glued = gap < 3 * size and text.startswith(_CODE_GOES_ON)
        else:
            glued = gap <= least_gap * larger or (gap < _NO_SPACE * larger and _is_torn(texts[-1], text))
        if glued:
            texts[-1] += text
        else:
            words.append(pieces[begin:index])
            texts.append(text)
            begin = index
            if gap > room:
                room = gap
        if end > x1:
            x1 = end
        if foot != baseline:
            uneven = True
        elif end - x0 > width:
            widest, width = right, end - x0
    words.append(pieces[begin:])
    ink: tuple[Piece, ...] = ()
    if "" in texts:  # Ink that is no print has its place among the pieces, not among the words.
        ink = tuple(piece for piece in pieces if not piece.text)
        words = [word for word, text in zip(words, texts, strict=True) if text]
        texts = list(filter(None, texts))
        room = max((right[0].x0 - left[-1].x1 for left, right in pairwise(words)), default=0.0)
    text = " ".join(texts)
    plain = normalize("NFC", text)
    return Row(pieces, tuple(words), text, plain, pieces[0].x0, x1, widest.foot, widest.size, uneven, room, ink)


def _is_torn(word: str, text: str) -> bool:
    """Whether a gap too narrow for a space parts no words: before it is no syllable ("ph ủ", the font had no "ủ")."""
    return len(word) <= _ONSET and CONSONANTS.issuperset(word.lower()) and text[:1].isalpha()


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The rows of a page or a column, from top to bottom."""
    groups: list[list[Piece]] = []
    foot, size = 0.0, 0.0
    for piece in sorted(_on_the_line(pieces), key=_foot):
        if groups and piece.foot - foot <= _SAME_FOOT * (size if size < piece.size else piece.size):
            groups[-1].append(piece)
        else:
            groups.append([piece])
            foot, size = piece.foot, piece.size
    return [make_row(sorted(group, key=_left)) for group in groups]


def _on_the_line(pieces: Sequence[Piece]) -> list[Piece]:
    """Raised and lowered small pieces with the baseline of the piece they follow or precede in the file."""
    sizes = list(map(_size, pieces))
    settled = list(pieces)
    if not sizes or min(sizes) >= _SMALL_SHARE * max(sizes):
        return settled
    for index, (before, after) in enumerate(pairwise(pieces)):
        if after.size < _SMALL_SHARE * before.size and _carries(before, after):
            settled[index + 1] = after._replace(foot=before.foot)
        elif before.size < _SMALL_SHARE * after.size and _carries(after, before) and settled[index] is before:
            settled[index] = before._replace(foot=after.foot)
    return settled


def _carries(host: Piece, small: Piece) -> bool:
    """Whether `small` is set as a mark or an index directly beside `host`."""
    rise = (host.foot - small.baseline) / host.size
    if not (0.1 <= rise <= 0.75 or -0.35 <= rise <= -0.05):
        return False
    after, before = (small.x0 - host.x1) / host.size, (host.x0 - small.x1) / host.size
    return -0.3 <= after <= 0.5 or -0.3 <= before <= 1.2


def put_into_rows(rows: Sequence[Row], stamped: Iterable[Piece]) -> list[Row]:
    """Rows with the stamped values set into the blanks they stand in; a value without a row makes one of its own."""
    placed: dict[int, list[Piece]] = {}
    alone: list[Piece] = []
    for piece in stamped:
        index = _row_for(rows, piece)
        if index is None:
            alone.append(piece)
        else:
            placed.setdefault(index, []).append(_stamped(piece, rows[index].foot))
    filled = [
        make_row(sorted((*row.pieces, *placed[index]), key=_middle)) if index in placed else row
        for index, row in enumerate(rows)
    ]
    return sorted([*filled, *rows_of(alone)], key=lambda row: row.foot) if alone else filled


def _stamped(piece: Piece, foot: float) -> Piece:
    return piece._replace(foot=foot, baseline=foot, object=_STAMPED)


def _row_for(rows: Sequence[Row], piece: Piece) -> int | None:
    """The row whose baseline is nearest and whose words leave the place of `piece` free, at least for the most part."""
    best: tuple[float, int] | None = None
    for index, row in enumerate(rows):
        distance = abs(row.foot - piece.baseline)
        if distance > 0.9 * max(row.size, piece.size) or piece.x0 > row.x1 + 6 * row.size:
            continue
        covered = sum(max(0.0, min(p.x1, piece.x1) - max(p.x0, piece.x0)) for p in row.pieces)
        cost = distance + 20 * covered / max(piece.x1 - piece.x0, 1.0)
        if best is None or cost < best[0]:
            best = (cost, index)
    return best[1] if best and best[0] < 18 else None


def _middle(piece: Piece) -> float:
    return piece.x0 + piece.x1
