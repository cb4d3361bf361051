"""Blocks set side by side: agency | quốc hiệu at the head, Nơi nhận | signature at the foot, columns of a gazette.

A band of rows that leave the same strip of the page white is read column by column only when its words or its shape
say that it is such a block: a list of names and posts with a wide gap is read row by row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

import regex

from pipeline.read.layout import is_layout_text
from pipeline.read.paper.bands import Band, grow_band, strips_at
from pipeline.read.paper.rows import Row, make_row, rows_of

_PROSE_ROWS, _PROSE_LETTERS = 6, 20
_LABEL = regex.compile(r"\(?(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,3}|\p{L})[.)]?|[-–+•*]")
_DIGIT = regex.compile(r"\d")
_RECIPIENTS = regex.compile(r"(?i)\W*nơi\s+nhận\s*:?\W*")
_PLACED = regex.compile(r"(?i)^\W*số\s*:|,\s*ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows read together. `column` is 0 over the full width, else 1 and 2 from left to right."""

    rows: tuple[Row, ...]
    column: int = 0


def split_columns(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a page in reading order."""
    blocks: list[Block] = []
    plain: list[Row] = []
    refused: Band | None = None
    index = 0
    while index < len(rows):
        strips = [strip for strip in strips_at(rows, index) if not _is_refused(strip, index, refused)]
        # What went into the columns above is not read again.
        unread = index - len(plain)
        bands = [grow_band(rows, index, low, high, unread) for low, high in strips]
        columns = [
            (band, sides)
            for band in bands
            if _are_columns(*(sides := _sides(rows[band.start : band.end], band.middle)))
        ]
        if not columns:
            refused = max(bands, key=_extent, default=refused)
            plain.append(rows[index])
            index += 1
            continue
        band, sides = max(columns, key=_worth)
        del plain[len(plain) - (index - band.start) :]
        if plain:
            blocks.append(Block(tuple(plain)))
            plain = []
        for column, side in enumerate(sides, start=1):  # Cut apart, each side has baselines of its own.
            blocks += _side_by_side(rows_of([piece for row in side for piece in row.pieces]), column)
        index = band.end
    if plain:
        blocks.append(Block(tuple(plain)))
    return blocks


def _side_by_side(rows: Sequence[Row], column: int) -> list[Block]:
    """One side of a band; two signers may stand side by side on it: "NGƯỜI LẬP BIỂU", "KẾ TOÁN TRƯỞNG"."""
    if len(rows) > 1 and _is_capitals(rows[0].text):
        halves = split_columns(rows)
        if len(halves) > 1 and all(half.column and _is_capitals(half.rows[0].text) for half in halves):
            return halves
    return [Block(tuple(rows), column)]


def _worth(columns: tuple[Band, tuple[list[Row], list[Row]]]) -> tuple[int, bool, float]:
    """The longer band before the wider; of two as long, the one that leaves the recipients to themselves."""
    band, (left, _) = columns
    rows, width = _extent(band)
    return rows, _RECIPIENTS.fullmatch(left[0].plain) is not None, width


def _extent(band: Band) -> tuple[int, float]:
    return band.end - band.start, band.high - band.low


def _is_refused(strip: tuple[float, float], index: int, refused: Band | None) -> bool:
    """Whether a strip is that of a band already refused: it would grow to the same rows again."""
    return refused is not None and index < refused.end and strip[0] < refused.high and strip[1] > refused.low


def _are_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether two sides are texts of their own and not the two ends of a row."""
    if not left or not right or all(_LABEL.fullmatch(row.plain) for row in left):
        return False  # The room after the labels of a numbered list parts nothing.
    if any(is_layout_text(row.plain) or _PLACED.search(row.plain) for row in (*left, *right)):
        return True
    if _is_capitals(left[0].text) and _is_capitals(right[0].text):
        return True
    if _is_recipients(left) and 2 * len(right) <= len(left) and not any(_DIGIT.search(row.plain) for row in right):
        return True
    if _is_set_centred(left) and _is_set_centred(right):
        return True
    return min(len(left), len(right)) >= _PROSE_ROWS and all(
        median(len(row.plain) for row in side) >= _PROSE_LETTERS for side in (left, right)
    )


def _sides(rows: Iterable[Row], middle: float) -> tuple[list[Row], list[Row]]:
    """The rows left and right of `middle`, those that stand on one line on both sides cut in two."""
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        left = [piece for piece in row.pieces if piece.x0 + piece.x1 < 2 * middle]
        right = row.pieces[len(left) :]
        if left:
            sides[0].append(make_row(left) if right else row)
        if right:
            sides[1].append(make_row(right) if left else row)
    return sides


def _is_recipients(rows: Sequence[Row]) -> bool:
    """Whether lines go on with the list of recipients that the page before began."""
    items = sum(1 for row in rows if row.plain.startswith(("-", "–")) and row.plain.endswith((";", ".", ",")))
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
