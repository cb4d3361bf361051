"""A row as a `Line`: its words with their boxes, bold and italic ranges, footnote marks taken out."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import overload

from pipeline.ranges import add_range
from pipeline.read.paper.footnotes import mark_of
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row
from pipeline.read.paper.view import View
from pipeline.read.raised import power_of
from pipeline.records import Box, Line, WordBox
from pipeline.records.source import LineKind, Start

Words = tuple[tuple[Piece, ...], ...]

_corners, _confidence = attrgetter("x0", "y0", "x1", "y1"), attrgetter("confidence")
_is_bold, _is_italic = attrgetter("bold"), attrgetter("italic")


class BoxesOnDemand(Sequence[WordBox]):
    """The boxes of a line's words, made when they are first asked for: of most lines nobody asks."""

    __slots__ = ("_made", "_view", "_words")

    def __init__(self, words: Words, view: View) -> None:
        self._words = words
        self._view = view
        self._made: tuple[WordBox, ...] | None = None

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> WordBox: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[WordBox]: ...
    def __getitem__(self, index: int | slice) -> WordBox | Sequence[WordBox]:
        return self._boxes()[index]

    def __iter__(self) -> Iterator[WordBox]:
        return iter(self._boxes())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._boxes() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._boxes())

    def __repr__(self) -> str:
        return repr(self._boxes())

    def _boxes(self) -> tuple[WordBox, ...]:
        if self._made is None:
            self._made = tuple(_boxes_of(self._words, self._view))
        return self._made


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
    marks: tuple[tuple[int, str], ...] = ()
    text, set_words = row.text, row.words
    if row.uneven or mark:
        text, set_words, marks = _without_marks(row, mark)
    words = BoxesOnDemand(set_words, view)
    table, table_row, column = place
    return Line(
        text,
        number,
        starts,
        bold=_set_in(_is_bold, row, set_words, text),
        italic=_set_in(_is_italic, row, set_words, text),
        kind=kind,
        table=table,
        row=table_row,
        column=column,
        mark=mark,
        marks=marks,
        words=words,
        handwritten=_written_by_hand(row.ink, set_words, words) if row.ink else (),
    )


def _set_in(style: Callable[[Piece], bool], row: Row, words: Words, text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of a line whose letters are set in a style; a space between two such words is set in it too."""
    if not any(map(style, row.pieces)):
        return ()
    if text and all(map(style, row.pieces)):  # Most lines with a bold letter are bold.
        return ((0, len(text)),)
    ranges: list[tuple[int, int]] = []
    end = -1
    for word in words:
        end += 1
        for piece in word:
            start, end = end, end + len(piece.text)
            if style(piece):
                add_range(ranges, start, end, across=1)
    return tuple(ranges)


def _boxes_of(words: Words, view: View) -> Iterator[WordBox]:
    end = -1
    for word in words:
        begin, end = end + 1, end + 1 + sum(len(piece.text) for piece in word)
        box, confidence = _box_and_confidence(word)
        yield WordBox(begin, end, box if view.is_plain else view.shown_box(box), confidence)


def _written_by_hand(ink: Sequence[Piece], set_words: Words, words: Sequence[WordBox]) -> tuple[int, ...]:
    """Where ink stands that is no print: after the last word that begins left of it."""
    begins = [word[0].x0 for word in set_words]
    return tuple(words[at - 1].end if (at := bisect_left(begins, piece.x0)) else 0 for piece in ink)


def _box_and_confidence(word: tuple[Piece, ...]) -> tuple[Box, float]:
    """The box round a word and its least confidence; an exponent stands higher, a stamped digit anywhere beside."""
    if len(word) == 1:
        return Box(*_corners(word[0])), word[0].confidence
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
                # "10⁶" is not 106.
                power = power_of(piece.text, so_far) if piece.raised else None
                kept.append(piece if power is None else piece._replace(text=power))
                so_far += kept[-1].text
        if kept:
            words.append(tuple(kept))
            text = so_far
    return text, tuple(words), tuple(marks)
