"""Blocks set side by side: agency | quốc hiệu at the head, Nơi nhận | signature at the foot, columns of a gazette.

A block of columns is a run of rows that leave the same strip of the page white. It is read column by column only when
its words or its shape say that it is one: a list of names and posts with a wide gap is read row by row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median
from unicodedata import normalize

import regex

from pipeline.read.layout import is_layout_text
from pipeline.read.pdf.rows import Row, make_row, rows_of

_WIDE, _WIDER_THAN_SPACES = 0.7, 1.8
_NARROWEST = 0.45
_SIDE_BY_SIDE = 0.9
_FARTHEST = 4.5
_PROSE_ROWS, _PROSE_LETTERS = 6, 20
# Lines that always end a block set side by side: they run from the left margin or stand in the middle of the page.
_ENDS = regex.compile(r"(?i)^\W*(?:kính\s+gửi|căn\s+cứ|điều\s+\d)")
_left, _right = attrgetter("x0"), attrgetter("x1")
_HEADS = regex.compile(r"(?i)cộng\s+h(?:òa|oà)\s+xã\s+hội|đảng\s+cộng\s+sản|độc\s+lập\s*[-–—]|nơi\s+nhận")
_DIGIT = regex.compile(r"\d")
_PLACED = regex.compile(r"(?i)^\W*số\s*:|,\s*ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows read together. `column` is 0 over the full width, else 1 and 2 from left to right."""

    rows: tuple[Row, ...]
    column: int = 0


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows `start:end` that leave the strip from `low` to `high` white."""

    start: int
    end: int
    low: float
    high: float


def split_columns(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a page in reading order."""
    blocks: list[Block] = []
    plain: list[Row] = []
    index = 0
    while index < len(rows):
        band = _band_from(rows, index)
        if band is None:
            plain.append(rows[index])
            index += 1
            continue
        del plain[len(plain) - (index - band.start) :]
        if plain:
            blocks.append(Block(tuple(plain)))
            plain = []
        sides = _sides(rows[band.start : band.end], (band.low + band.high) / 2)
        # Cut apart, each side has baselines of its own.
        blocks += [
            Block(tuple(rows_of([piece for row in side for piece in row.pieces])), column)
            for column, side in enumerate(sides, start=1)
            if side
        ]
        index = band.end
    if plain:
        blocks.append(Block(tuple(plain)))
    return blocks


def _band_from(rows: Sequence[Row], index: int) -> _Band | None:
    """The block of columns whose first row with words on both sides is `index`."""
    gaps = _wide_gaps(rows[index]) + (_gap_to_next(rows[index], rows[index + 1]) if index + 1 < len(rows) else [])
    bands = [_grow(rows, index, low, high) for low, high in gaps]
    bands = [band for band in bands if _is_columns(rows, band)]
    return max(bands, key=lambda band: (band.end - band.start, band.high - band.low), default=None)


def _wide_gaps(row: Row, wide: float = _WIDE) -> list[tuple[float, float]]:
    """Gaps of at least `wide` letter sizes that are no spaces between words."""
    gaps = [(left[-1].x1, right[0].x0) for left, right in pairwise(row.words)]
    least = wide * row.size
    if not any(high - low >= least for low, high in gaps):
        return []
    usual = median(high - low for low, high in gaps) if len(gaps) > 2 else 0.0
    least = max(least, _WIDER_THAN_SPACES * usual)
    return [(low, high) for low, high in gaps if high - low >= least]


def _gap_to_next(row: Row, following: Row) -> list[tuple[float, float]]:
    """The gap between two rows so close that they can only stand side by side, set on lines of their own."""
    if following.foot - row.foot > _SIDE_BY_SIDE * max(row.size, following.size):
        return []
    left, right = sorted((row, following), key=lambda one: one.x0)
    return [(left.x1, right.x0)] if right.x0 - left.x1 >= _WIDE * row.size else []


def _grow(rows: Sequence[Row], index: int, low: float, high: float) -> _Band:
    """Take in the rows above and below that keep the strip white."""
    start, end = index, index + 1
    # A long place name leaves little between "Số: …" and "…, ngày … tháng …", but the rows above tell what they are.
    wide = _NARROWEST if _HEADS.search(normalize("NFC", rows[index].text)) else _WIDE
    while end < len(rows):
        narrowed = _narrow(rows[end], low, high, wide)
        if narrowed is None or _too_far(rows[end - 1], rows[end]) or _is_centred_between(rows, start, rows[end], low):
            break
        low, high = narrowed
        end += 1
    # Above, only what heads such a block: at the very top of the page, wholly on the right, or by its words.
    above = index
    while above > 0:
        narrowed = _narrow(rows[above - 1], low, high)
        if narrowed is None or _too_far(rows[above - 1], rows[above]):
            break
        above -= 1
        if rows[above].x0 >= narrowed[1] or above == 0 or is_layout_text(rows[above].text):
            start, (low, high) = above, narrowed
    return _Band(start, end, low, high)


def _narrow(row: Row, low: float, high: float, wide: float = _WIDE) -> tuple[float, float] | None:
    """What `row` leaves white of the strip: beside its words, or in a gap that is no space; None when it is no room."""
    if _ENDS.search(row.text):
        return None
    white = [(-inf, row.x0), *_wide_gaps(row, wide), (row.x1, inf)]
    left = max(((max(low, a), min(high, b)) for a, b in white), key=lambda strip: strip[1] - strip[0])
    return left if left[1] - left[0] >= _NARROWEST * row.size else None


def _too_far(upper: Row, lower: Row) -> bool:
    return lower.foot - upper.foot > _FARTHEST * max(upper.size, lower.size)


def _is_centred_between(rows: Sequence[Row], start: int, row: Row, low: float) -> bool:
    """Whether a row on one side is centred on the whole block: a title below a header whose strip is off the middle."""
    if row.x0 < low < row.x1:
        return False
    left, right = min(map(_left, rows)), max(map(_right, rows))
    if abs((row.x0 + row.x1) - (left + right)) >= 20:
        return False
    side = [r for r in rows[start:] if r is not row and r.foot < row.foot and (r.x1 > low) == (row.x1 > low)]
    centres = [abs(_side_centre(r, low, row.x1 > low) - (row.x0 + row.x1) / 2) for r in side]
    return min(centres, default=99.0) > 12


def _side_centre(row: Row, low: float, right: bool) -> float:
    pieces = [piece for piece in row.pieces if (piece.x0 >= low) == right] or list(row.pieces)
    return (pieces[0].x0 + pieces[-1].x1) / 2


def _is_columns(rows: Sequence[Row], band: _Band) -> bool:
    """Whether the sides are texts of their own and not the two ends of a row."""
    middle = (band.low + band.high) / 2
    left, right = _sides(rows[band.start : band.end], middle)
    if not left or not right:
        return False
    if any(is_layout_text(row.text) or _PLACED.search(row.text) for row in (*left, *right)):
        return True
    if _is_capitals(left[0].text) and _is_capitals(right[0].text):
        return True
    if _is_recipients(left) and 2 * len(right) <= len(left) and not any(_DIGIT.search(row.text) for row in right):
        return True
    if _is_set_centred(left) and _is_set_centred(right):
        return True
    return min(len(left), len(right)) >= _PROSE_ROWS and all(
        median(len(row.text) for row in side) >= _PROSE_LETTERS for side in (left, right)
    )


def _sides(rows: Iterable[Row], middle: float) -> tuple[list[Row], list[Row]]:
    """The rows left and right of `middle`, those that stand on one line on both sides cut in two."""
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        left = [piece for piece in row.pieces if piece.x0 + piece.x1 < 2 * middle]
        right = row.pieces[len(left) :]
        if left:
            sides[0].append(make_row(left))
        if right:
            sides[1].append(make_row(right))
    return sides


def _is_recipients(rows: Sequence[Row]) -> bool:
    """Whether lines go on with the list of recipients that the page before began."""
    items = sum(1 for row in rows if row.text.startswith(("-", "–")) and row.text.endswith((";", ".", ",")))
    return items >= 3 and items * 2 > len(rows)


def _is_set_centred(rows: Sequence[Row]) -> bool:
    """Whether lines of different length stand one under the other by their middles."""
    middles, lefts = [row.x0 + row.x1 for row in rows], [row.x0 for row in rows]
    size = rows[0].size
    return len(rows) > 1 and max(middles) - min(middles) < 1.5 * size and max(lefts) - min(lefts) > size


def _is_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals: a poor text layer has "CONG HOA xA HO!"."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)
