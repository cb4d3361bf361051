"""Ink that looks like print and was not read: an engine drops lines that a seal or a pen touches."""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt
import regex

from pipeline.read.quality import text_quality
from pipeline.read.scan.arrays import Grey, shrunk
from pipeline.read.scan.cuttings import Corners
from pipeline.read.scan.engine import Recognised
from pipeline.read.scan.trust import is_noise

_TESTED_DPI = 100.0
_FEWEST_WORDS = 5
# In sizes of letters.
_LOWEST, _HIGHEST, _WIDEST = 0.3, 1.6, 6.0
_BETWEEN_WORDS, _LEAST_WIDTH = 1.6, 2.2
_LEAST_FILLED, _LEAST_DENSE = 0.12, 0.3
_MOST_PLACES = 60
_SHARED = 0.4
_LEAST_SURE, _SURE, _READABLE = 0.3, 0.5, 0.8
_LETTERS_OF_WORD, _SURE_OF_SIGN = 2, 0.9
# What only a printed line reads like, however unsure: a seal gives no code.
_CODE = regex.compile(r"\p{Lu}{2,}[-/]\p{Lu}{2,}")


def is_print(words: Sequence[Recognised]) -> bool:
    """Whether what was read at a place are words, not what a pen or a seal left there."""
    text = " ".join(word.text for word in words)
    if _CODE.search(text):
        return True
    letters = sum(map(str.isalpha, text))
    sure = sum(len(word.text) * word.confidence for word in words)
    return letters > 1 and sure >= _SURE * sum(len(word.text) for word in words) and text_quality(text) >= _READABLE


def fresh_words(read: Sequence[Recognised], known: Sequence[Recognised]) -> list[Recognised]:
    """What a second look at one place found that the first did not know."""
    believed = (word for word in read if _CODE.search(word.text) or not is_noise(word))
    fresh = [word for word in believed if not _is_known(word, known)]
    return [word for word in fresh if _is_word(word)] if is_print(fresh) else []


def find_unread(grey: Grey, words: Sequence[Recognised], dpi: float) -> list[Corners]:
    """Boxes of ink in rows as letters stand, outside of all words, from top to bottom."""
    if len(words) < _FEWEST_WORDS:
        return []
    factor = min(_TESTED_DPI / dpi, 1.0)
    small = shrunk(grey, factor)
    _, ink = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    size = median(word.y1 - word.y0 for word in words) * factor
    boxes = np.array([(word.x0, word.y0, word.x1, word.y1) for word in words])
    for x0, y0, x1, y1 in np.rint(boxes * factor).astype(int).tolist():
        ink[max(y0 - 2, 0) : y1 + 2, max(x0 - 2, 0) : x1 + 2] = 0
    letters = np.zeros_like(ink)
    for x, y, wide, high, area in _shapes(np.asarray(ink, np.uint8)):
        if _LOWEST * size <= high <= _HIGHEST * size and wide <= _WIDEST * size and area >= _LEAST_FILLED * wide * high:
            letters[y : y + high, x : x + wide] = 1
    if not letters.any():
        return []
    beside = np.ones((1, max(round(_BETWEEN_WORDS * size), 1)), np.uint8)
    rows = np.asarray(cv2.morphologyEx(letters, cv2.MORPH_CLOSE, beside), np.uint8)
    return [
        (round(x / factor), round(y / factor), round((x + wide) / factor), round((y + high) / factor))
        for x, y, wide, high, area in _shapes(rows)
        if wide >= _LEAST_WIDTH * size and high >= size / 2 and area >= _LEAST_DENSE * wide * high
    ][:_MOST_PLACES]


def _shapes(ink: npt.NDArray[np.uint8]) -> list[list[int]]:
    """Left, top, width, height and area of what hangs together, without the ground."""
    statistics: list[list[int]] = cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:].tolist()
    return statistics


def _is_known(word: Recognised, words: Sequence[Recognised]) -> bool:
    """Whether the word was read at the first look, though perhaps with a box round a part of its letters only."""
    near = (word.y1 - word.y0) / 2
    return any(
        min(known.x1, word.x1) - max(known.x0, word.x0) > _SHARED * min(known.x1 - known.x0, word.x1 - word.x0)
        for known in words
        if abs(known.foot - word.foot) < near
    )


def _is_word(word: Recognised) -> bool:
    """Beside print that was missed lies what made the engine miss it: strokes that it takes for single signs."""
    if sum(map(str.isalnum, word.text)) < _LETTERS_OF_WORD:
        return word.confidence >= _SURE_OF_SIGN
    return word.confidence >= _LEAST_SURE or _CODE.search(word.text) is not None
