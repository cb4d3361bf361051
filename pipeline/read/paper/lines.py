"""A row as a `Line`: its words with their boxes, bold and italic ranges, footnote marks taken out."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from pipeline.ranges import add_range
from pipeline.read.paper.footnotes import mark_of
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row
from pipeline.read.paper.view import View
from pipeline.records import Box, Line, WordBox
from pipeline.records.source import LineKind, Start

Words = tuple[tuple[Piece, ...], ...]

_corners, _confidence = attrgetter("x0", "y0", "x1", "y1"), attrgetter("confidence")


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
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    marks: tuple[tuple[int, str], ...] = ()
    text, set_words = row.text, row.words
    if row.uneven or mark:
        text, set_words, marks = _without_marks(row, mark)
    words: list[WordBox] = []
    new, plain = tuple.__new__, view.is_plain
    end = -1
    for word in set_words:
        begin = end = end + 1
        for piece in word:
            # A page has hundreds of words: to unpack a piece costs a fifth of asking for its parts by name.
            letters, x0, y0, x1, y1, _, _, _, is_bold, is_italic, _, _, confidence = piece
            start, end = end, end + len(letters)
            if is_bold:
                add_range(bold, start, end, across=1)  # A space between two bold words is bold.
            if is_italic:
                add_range(italic, start, end, across=1)
        if len(word) == 1:
            box = new(Box, (x0, y0, x1, y1))
        else:
            box, confidence = _box_and_confidence(word)
        words.append(new(WordBox, (begin, end, box if plain else view.shown_box(box), confidence)))
    table, table_row, column = place
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
        marks=marks,
        words=tuple(words),
        handwritten=_written_by_hand(row, set_words, words) if sum(map(len, row.words)) < len(row.pieces) else (),
    )


def _written_by_hand(row: Row, set_words: Words, words: Sequence[WordBox]) -> tuple[int, ...]:
    """Where ink stands that is no print: after the last word that begins left of it."""
    begins = [word[0].x0 for word in set_words]
    ink = [piece.x0 for piece in row.pieces if not piece.text]
    return tuple(words[at - 1].end if (at := bisect_left(begins, x0)) else 0 for x0 in ink)


def _box_and_confidence(word: tuple[Piece, ...]) -> tuple[Box, float]:
    """The box round a word and its least confidence; an exponent stands higher, a stamped digit anywhere beside."""
    x0s, y0s, x1s, y1s = zip(*map(_corners, word), strict=True)
    return Box(min(x0s), min(y0s), max(x1s), max(y1s)), min(map(_confidence, word))


def _without_marks(row: Row, own: str) -> tuple[str, Words, tuple[tuple[int, str], ...]]:
    """Text and words of a row without references to footnotes and without a note's own mark; the references."""
    words: list[tuple[Piece, ...]] = []
    marks: list[tuple[int, str]] = []
    text = ""
    for word in row.words:
        kept: list[Piece] = []
        so_far = f"{text} " if text else ""
        for piece in word:
            reference = mark_of(piece, so_far.rstrip())
            if reference:
                marks.append((len(so_far) if kept else len(text), reference))
            elif not (own and piece is row.pieces[0]):
                kept.append(piece)
                so_far += piece.text
        if kept:
            words.append(tuple(kept))
            text = so_far
    return text, tuple(words), tuple(marks)
