"""Bands: runs of rows that leave the same strip of the page white."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median

import regex

from pipeline.read.layout import NATIONAL, is_layout_text
from pipeline.read.paper.rows import Row

_WIDE, _WIDER_THAN_SPACES = 0.7, 1.8
_NARROWEST = 0.45
_SIDE_BY_SIDE = 0.9
_FARTHEST, _ROOM_TO_SIGN = 4.5, 14.0
_OFF_CENTRE, _OFF_SIDE, _ROWS_OF_SIDE = 10.0, 12.0, 12
# Lines that always end a block set side by side: they run from the left margin or stand in the middle of the page.
_ENDS = regex.compile(r"(?i)^\W*(?:kính\s+gửi|căn\s+cứ|điều\s+\d)")
_SENTENCE_END = regex.compile(r"[.;]\s*$")
_HEADS = regex.compile(rf"(?i){NATIONAL}|nơi\s+nhận")
_left, _right = attrgetter("x0"), attrgetter("x1")


@dataclass(frozen=True, slots=True)
class Band:
    """Rows `start:end` that leave the strip from `low` to `high` white."""

    start: int
    end: int
    low: float
    high: float

    @property
    def middle(self) -> float:
        """What stands left of it is the left side."""
        return (self.low + self.high) / 2


def strips_at(rows: Sequence[Row], index: int) -> list[tuple[float, float]]:
    """Strips that the row at `index` leaves white inside, or between it and the row beside it."""
    row = rows[index]
    strips = _wide_gaps(row)
    if index + 1 < len(rows):
        following = rows[index + 1]
        # So close that they can only stand side by side, set on lines of their own.
        if following.foot - row.foot <= _SIDE_BY_SIDE * max(row.size, following.size):
            left, right = sorted((row, following), key=_left)
            if right.x0 - left.x1 >= _WIDE * row.size:
                strips.append((left.x1, right.x0))
    return strips


def grow_band(rows: Sequence[Row], index: int, low: float, high: float, first: int = 0) -> Band:
    """The rows above (from `first` on) and below `index` that keep the strip white."""
    start, end = index, index + 1
    twice_middle = min(map(_left, rows)) + max(map(_right, rows))
    # A long place name leaves little between "Số: …" and "…, ngày … tháng …", but the rows above tell what they are.
    wide = _NARROWEST if _HEADS.search(rows[index].plain) else _WIDE
    while end < len(rows):
        row = rows[end]
        narrowed = _narrow(row, low, high, wide)
        if narrowed is None:
            break
        if _too_far(rows[end - 1], row):
            # Far below two positions the names of those who hold them.
            end += _are_names(rows[start:end], row, *narrowed)
            break
        if abs(row.x0 + row.x1 - twice_middle) < 2 * _OFF_CENTRE and _is_title(rows[start:end], row, low):
            break
        low, high = narrowed
        end += 1
    # Above, only what heads such a block: at the very top of the page, wholly on the right, or by its words.
    above = index
    while above > first:
        narrowed = _narrow(rows[above - 1], low, high)
        if narrowed is None or _too_far(rows[above - 1], rows[above]):
            break
        if rows[above - 1].x0 < narrowed[0] and _SENTENCE_END.search(rows[above - 1].plain):
            break  # The last line of the closing sentence, alone at the top of the page, over "Nơi nhận".
        above -= 1
        if rows[above].x0 >= narrowed[1] or above == 0 or is_layout_text(rows[above].plain):
            start, (low, high) = above, narrowed
    return Band(start, end, low, high)


def _wide_gaps(row: Row, wide: float = _WIDE) -> list[tuple[float, float]]:
    """Gaps of at least `wide` letter sizes that are no spaces between words."""
    least = wide * row.size
    if row.room < least:
        return []
    gaps = [(left[-1].x1, right[0].x0) for left, right in pairwise(row.words)]
    usual = median(high - low for low, high in gaps) if len(gaps) > 2 else 0.0
    least = max(least, _WIDER_THAN_SPACES * usual)
    return [(low, high) for low, high in gaps if high - low >= least]


def _narrow(row: Row, low: float, high: float, wide: float = _WIDE) -> tuple[float, float] | None:
    """What `row` leaves white of the strip: beside its words, or in a gap that is no space; None when it is no room."""
    if _ENDS.search(row.plain):
        return None
    white = [(-inf, row.x0), *_wide_gaps(row, wide), (row.x1, inf)]
    left = max(((max(low, a), min(high, b)) for a, b in white), key=lambda strip: strip[1] - strip[0])
    return left if left[1] - left[0] >= _NARROWEST * row.size else None


def _too_far(upper: Row, lower: Row) -> bool:
    return lower.foot - upper.foot > _FARTHEST * max(upper.size, lower.size)


def _are_names(band: Sequence[Row], row: Row, low: float, high: float) -> bool:
    """Whether a row has words on both sides of the strip, each in the middle under those that stand above."""
    above = band[-1]
    if row.foot - above.foot > _ROOM_TO_SIGN * above.size or not row.x0 < low < high < row.x1:
        return False
    return all(
        (one.x1 > low if right else one.x0 < low)
        and abs(_side_centre(one, low, right) - _side_centre(row, low, right)) < _OFF_SIDE
        for right in (False, True)
        for one in band
    )


def _is_title(band: Sequence[Row], row: Row, low: float) -> bool:
    """Whether a row in the middle of the page, wholly on one side, is not centred under its side: a title below."""
    if row.x0 < low < row.x1:
        return False
    on_right = row.x1 > low
    side = [one for one in band[-_ROWS_OF_SIDE:] if one.foot < row.foot and (one.x1 > low) == on_right]
    centres = [abs(_side_centre(one, low, on_right) - (row.x0 + row.x1) / 2) for one in side]
    return min(centres, default=inf) > _OFF_SIDE


def _side_centre(row: Row, low: float, right: bool) -> float:
    pieces = [piece for piece in row.pieces if (piece.x0 >= low) == right] or list(row.pieces)
    return (pieces[0].x0 + pieces[-1].x1) / 2
