"""A row as a `Line`: its words with their boxes, bold and italic ranges, footnote marks taken out."""

from collections.abc import Sequence

from pipeline.read.pdf.footnotes import mark_of
from pipeline.read.pdf.pieces import Piece
from pipeline.read.pdf.rows import Row, glued
from pipeline.read.pdf.view import View
from pipeline.records import Line, WordBox
from pipeline.records.source import LineKind, Start


def make_line(
    row: Row,
    number: int,
    starts: Start,
    view: View,
    *,
    kind: LineKind = "body",
    place: tuple[int, int, int] = (-1, -1, -1),
    mark: str = "",
) -> Line:
    """The line that a row is read as; `place` is table, row and column of a cell, `mark` that of a footnote."""
    pieces: Sequence[Piece] = row.pieces[1:] if mark and row.pieces[0].raised else row.pieces
    text = ""
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    marks: list[tuple[int, str]] = []
    words: list[list[Piece]] = []
    starts_at: list[int] = []
    previous: Piece | None = None
    for piece in pieces:
        reference = mark_of(piece, text) if text else ""
        if reference:
            marks.append((len(text), reference))
            previous = piece
            continue
        if previous is not None and glued(previous, piece):
            words[-1].append(piece)
        else:
            text += " " if text else ""
            words.append([piece])
            starts_at.append(len(text))
        start = len(text)
        text += piece.text
        if piece.bold:
            _extend(bold, start, len(text))
        if piece.italic:
            _extend(italic, start, len(text))
        previous = piece
    table, table_row, column = place
    ends = [after - 1 for after in starts_at[1:]] + [len(text)]
    return Line(
        text,
        number,
        starts,
        bold=tuple(bold),
        italic=tuple(italic),
        kind=kind,
        table=table,
        row=table_row,
        column=column,
        mark=mark,
        marks=tuple(marks),
        words=tuple(
            WordBox(
                start,
                end,
                view.shown_box(
                    word[0].x0,
                    min(p.y0 for p in word) if len(word) > 1 else word[0].y0,
                    word[-1].x1,
                    max(p.y1 for p in word) if len(word) > 1 else word[0].y1,
                ),
            )
            for start, end, word in zip(starts_at, ends, words, strict=True)
        ),
    )


def _extend(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a range; a space between two bold words is bold."""
    if ranges and start - ranges[-1][1] <= 1:
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))
