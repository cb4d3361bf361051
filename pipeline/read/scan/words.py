"""Recognised words -> pieces on paper: the size of their letters, one baseline for what stands on one line."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from statistics import median

from pipeline.read.paper.piece import Piece
from pipeline.read.paper.view import Floats
from pipeline.read.scan.engine import Recognised

# Heights above the baseline in letter sizes, as most text fonts have them.
_ASCENDER, _X_HEIGHT, _ACCENTED_CAPITAL = 0.68, 0.46, 0.89
_LOW = frozenset("acegmnopqrsuvwxyzơưẹạọụịợựđ") - {"đ"}
_NEUTRAL = frozenset("t.,-–—_:;ơư'\"“”’…*•·~=+")
_REACHES_DOWN = frozenset('gjpqyQ,;()[]{}|/@_$§“”"…ạẹịọụợựậặệộỵẠẸỊỌỤỢỰẬẶỆỘỴ')
_COLUMN_GAP = 1.6
_SAME_SIZE = 0.1
_UNSURE_SIZE = 0.25
_RAISED, _RAISED_HEIGHT = 0.22, 0.6
_ALWAYS_APART = -10.0
_ANOTHER_LINE = 8.0


@dataclass(slots=True)
class _Segment:
    """Words that stand on one line without a gap as wide as between columns; measures in pixels."""

    words: list[Recognised]
    foot: float
    size: float
    measured: int

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)


def pieces_of(words: Sequence[Recognised], points_per_pixel: float) -> list[Piece]:
    """The pieces that words are on paper, in points."""
    segments = [_segment(group) for group in lines_of(words)]
    _even_sizes(segments)
    return [_piece(word, segment, points_per_pixel) for segment in segments for word in segment.words]


def ink_beside(pieces: Sequence[Piece], boxes: Floats) -> Iterator[Piece]:
    """Ink that is no print, on the line of the print it stands beside; boxes in points."""
    for x0, y0, x1, y1 in boxes.tolist():
        beside = min(pieces, key=lambda piece: _distance(piece, x0, y0, x1, y1), default=None)
        if beside is not None:
            yield beside._replace(text="", x0=x0, y0=y0, x1=x1, y1=y1, bold=False, confidence=0.0)


def _distance(piece: Piece, x0: float, y0: float, x1: float, y1: float) -> float:
    """How far print is from ink: to the side as it is, from line to line far more."""
    aside = max(piece.x0 - x1, x0 - piece.x1, 0.0)
    return aside + _ANOTHER_LINE * abs((piece.y0 + piece.y1) / 2 - (y0 + y1) / 2)


def _piece(word: Recognised, segment: _Segment, scale: float) -> Piece:
    foot, size = segment.foot, segment.size
    raised = (
        word.text.strip("()[]").isdigit()
        and foot - word.y1 > _RAISED * size
        and word.y1 - word.y0 < _RAISED_HEIGHT * size
    )
    return Piece(
        word.text,
        word.x0 * scale,
        word.y0 * scale,
        word.x1 * scale,
        word.y1 * scale,
        foot * scale,
        (word.y1 if raised else foot) * scale,
        round(size * scale * 2) / 2,
        False,
        False,
        _ALWAYS_APART,
        confidence=word.confidence,
    )


def lines_of(words: Sequence[Recognised]) -> list[list[Recognised]]:
    """The words of each line of the engine, from left to right, cut where a column may end."""
    runs: list[list[Recognised]] = []
    for _, group in groupby(words, key=attrgetter("line")):
        line = sorted(group, key=attrgetter("x0"))
        height = median(word.y1 - word.y0 for word in line)
        run = [line[0]]
        for word in line[1:]:
            if word.x0 - run[-1].x1 > _COLUMN_GAP * height:
                runs.append(run)
                run = []
            run.append(word)
        runs.append(run)
    return runs


def _segment(words: list[Recognised]) -> _Segment:
    """The line's baseline by the letters that stand on it, and its size by those whose height is known."""
    feet = [float(word.y1) for word in words if _REACHES_DOWN.isdisjoint(word.text)]
    foot = median(feet) if len(feet) > 1 else median(word.foot for word in words)
    sizes = [(foot - word.y0) / height for word in words if (height := _height(word.text)) and foot - word.y0 > 0]
    size = median(sizes) if sizes else median(word.y1 - word.y0 for word in words)
    return _Segment(words, foot, max(size, 1.0), len(sizes))


@lru_cache(maxsize=1 << 14)
def _height(text: str) -> float:
    """How far a word reaches above its baseline in letter sizes; 0 when its letters do not tell."""
    letters = [letter for letter in unicodedata.normalize("NFC", text) if letter not in _NEUTRAL]
    if not letters:
        return 0.0
    marks = [len(unicodedata.normalize("NFD", letter)) - 1 for letter in letters]
    above = [
        (letter, count - (letter in _REACHES_DOWN and count > 0)) for letter, count in zip(letters, marks, strict=True)
    ]
    if any(count > 1 or (count and letter.isupper()) for letter, count in above):
        return 0.0 if any(count > 1 and letter.islower() for letter, count in above) else _ACCENTED_CAPITAL
    if all(letter in _LOW for letter in letters):
        return _X_HEIGHT
    return _ASCENDER if all(letter.isalnum() for letter in letters) else 0.0


def _even_sizes(segments: Sequence[_Segment]) -> None:
    """Give lines that are nearly of one size that size: the most usual first, then the most usual of the rest."""
    left = [segment for segment in segments if segment.measured > 1]
    usual: list[float] = []
    while left:
        size = _weighted_median(left)
        usual.append(size)
        for segment in left:
            if abs(segment.size - size) <= _SAME_SIZE * size:
                segment.size = size
        left = [segment for segment in left if abs(segment.size - size) > _SAME_SIZE * size]
    for segment in segments:
        if segment.measured < 2 and usual:
            nearest = min(usual, key=lambda size: abs(size - segment.size))
            if abs(nearest - segment.size) <= _UNSURE_SIZE * nearest:
                segment.size = nearest


def _weighted_median(segments: Sequence[_Segment]) -> float:
    ordered = sorted(segments, key=attrgetter("size"))
    half = sum(segment.letters for segment in ordered) / 2
    for segment in ordered:
        half -= segment.letters
        if half <= 0:
            return segment.size
    return ordered[-1].size
