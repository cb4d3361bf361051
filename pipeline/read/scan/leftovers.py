"""A second look at ink that looks like print and was not read: an engine drops lines that a seal or a pen touches.

All such places of a page are cut out, set one below the other in a new picture, and read in one go.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import regex

from pipeline.read.quality import text_quality
from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.engine import Engine, Recognised

_TESTED_DPI = 100.0
_FEWEST_WORDS = 5
# In sizes of letters.
_LOWEST, _HIGHEST, _WIDEST = 0.3, 1.6, 6.0
_BETWEEN_WORDS, _LEAST_WIDTH, _ABOVE, _BESIDE = 1.6, 2.2, 0.35, 0.7
_LEAST_FILLED, _LEAST_DENSE = 0.12, 0.3
_MOST_PLACES = 60
_SHARED = 0.4
_LEAST_SURE, _SURE, _READABLE = 0.3, 0.5, 0.8
# What only a printed line reads like, however unsure: a seal gives no code.
_CODE = regex.compile(r"\p{Lu}{2,}[-/]\p{Lu}{2,}")
_WHITE = 255


class _Place(NamedTuple):
    """A part of the page, in pixels, and how far down it is set in the new picture."""

    x0: int
    y0: int
    x1: int
    y1: int
    down: int


def read_leftovers(grey: Grey, words: Sequence[Recognised], dpi: float, engine: Engine) -> list[Recognised]:
    """The words that the first look at a page has missed. Raises EngineError."""
    if len(words) < _FEWEST_WORDS:
        return []
    places = list(_stacked(_unread(grey, words, dpi), grey.shape))
    if not places:
        return []
    found = engine.read(_set_below_each_other(grey, places), dpi, "block")
    lines = max(word.line for word in words) + 1
    again: list[Recognised] = []
    for place in places:
        inside = [
            _moved_back(word, place, lines) for word in found if place.down <= (word.y0 + word.y1) / 2 < _end(place)
        ]
        fresh = [word for word in inside if not _is_known(word, words)]
        again += [word for word in fresh if _is_word(word)] if _is_print(fresh) else []
    return again


def _unread(grey: Grey, words: Sequence[Recognised], dpi: float) -> list[tuple[int, int, int, int]]:
    """Boxes of ink in rows as letters stand, outside of all words, from top to bottom."""
    factor = min(_TESTED_DPI / dpi, 1.0)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    _, ink = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    size = median(word.y1 - word.y0 for word in words) * factor
    for word in words:
        x0, y0, x1, y1 = (round(value * factor) for value in (word.x0, word.y0, word.x1, word.y1))
        ink[max(y0 - 2, 0) : y1 + 2, max(x0 - 2, 0) : x1 + 2] = 0
    letters = np.zeros_like(ink)
    for x, y, wide, high, area in _shapes(np.asarray(ink, np.uint8)):
        if _LOWEST * size <= high <= _HIGHEST * size and wide <= _WIDEST * size and area >= _LEAST_FILLED * wide * high:
            letters[y : y + high, x : x + wide] = 1
    beside = np.ones((1, max(round(_BETWEEN_WORDS * size), 1)), np.uint8)
    rows = np.asarray(cv2.morphologyEx(letters, cv2.MORPH_CLOSE, beside), np.uint8)
    return [
        (round(x / factor), round(y / factor), round((x + wide) / factor), round((y + high) / factor))
        for x, y, wide, high, area in _shapes(rows)
        if wide >= _LEAST_WIDTH * size and high >= size / 2 and area >= _LEAST_DENSE * wide * high
    ]


def _shapes(ink: npt.NDArray[np.uint8]) -> list[list[int]]:
    """Left, top, width, height and area of what hangs together, without the ground."""
    statistics: list[list[int]] = cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:].tolist()
    return statistics


def _stacked(boxes: Sequence[tuple[int, int, int, int]], shape: tuple[int, ...]) -> Iterator[_Place]:
    down = 0
    for x0, y0, x1, y1 in boxes[:_MOST_PLACES]:
        above, beside = round(_ABOVE * (y1 - y0)), round(_BESIDE * (y1 - y0))
        place = _Place(
            max(x0 - beside, 0), max(y0 - above, 0), min(x1 + beside, shape[1]), min(y1 + above, shape[0]), down
        )
        yield place
        down = _end(place)


def _end(place: _Place) -> int:
    """Where the next place may begin: a line further down."""
    return place.down + 2 * (place.y1 - place.y0)


def _set_below_each_other(grey: Grey, places: Sequence[_Place]) -> Grey:
    wide = max(place.x1 - place.x0 for place in places)
    picture = np.full((_end(places[-1]), wide), _WHITE, np.uint8)
    for x0, y0, x1, y1, down in places:
        picture[down : down + y1 - y0, : x1 - x0] = grey[y0:y1, x0:x1]
    return picture


def _moved_back(word: Recognised, place: _Place, lines: int) -> Recognised:
    right, down = place.x0, place.y0 - place.down
    return replace(
        word,
        x0=word.x0 + right,
        x1=word.x1 + right,
        y0=word.y0 + down,
        y1=word.y1 + down,
        foot=word.foot + down,
        line=word.line + lines,
    )


def _is_known(word: Recognised, words: Sequence[Recognised]) -> bool:
    """Whether the word was read at the first look, though perhaps with a box round a part of its letters only."""
    near = (word.y1 - word.y0) / 2
    return any(
        min(known.x1, word.x1) - max(known.x0, word.x0) > _SHARED * min(known.x1 - known.x0, word.x1 - word.x0)
        for known in words
        if abs(known.foot - word.foot) < near
    )


def _is_word(word: Recognised) -> bool:
    return word.confidence >= _LEAST_SURE or _CODE.search(word.text) is not None


def _is_print(words: Sequence[Recognised]) -> bool:
    """Whether what was read at a place are words, not what a pen or a seal left there."""
    text = " ".join(word.text for word in words)
    if _CODE.search(text):
        return True
    letters = sum(map(str.isalpha, text))
    sure = sum(len(word.text) * word.confidence for word in words)
    return letters > 1 and sure >= _SURE * sum(len(word.text) for word in words) and text_quality(text) >= _READABLE
