"""A second look at words the engine is not sure of: their line cut out alone, letters in italics pushed upright.

The engine knows italics poorly ("1747/QĐ-BGTTYT" for "1747/QĐ-BGTVT", in the bases of every decision), and reads a line
worse that runs over two columns.
"""

import unicodedata
from collections.abc import Sequence
from itertools import chain
from statistics import median
from typing import NamedTuple

import numpy as np

from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.cuttings import Corners, slanted
from pipeline.read.scan.engine import Recognised
from pipeline.read.scan.words import lines_of

_UNSURE, _UNSURE_CODE = 0.5, 0.75
_MOST_LINES = 8
_ITALIC, _SHARPER = 0.17, 1.12
_MUCH_SURER, _LEAST_SURE = 0.04, 0.1
_FEWEST_LETTERS = 0.6


class Doubtful(NamedTuple):
    """The words of one line some of which are doubtful, the box round them and the slant of its letters."""

    words: list[Recognised]
    corners: Corners
    slant: float


def find_doubtful(grey: Grey, words: Sequence[Recognised]) -> list[Doubtful]:
    """The lines most in need of a second look; few, for it takes time."""
    lines = [line for line in lines_of(words) if any(map(_is_doubtful, line))]
    worst = sorted(lines, key=lambda line: min(map(_sureness, filter(_is_doubtful, line))))[:_MOST_LINES]
    return [Doubtful(line, corners := _round(line), _slant(grey, corners)) for line in worst]


def surer(first: Sequence[Recognised], second: Sequence[Recognised]) -> list[Recognised]:
    """For each stretch of a line that both looks read, the words of which the engine is the surer."""
    chosen: list[Recognised] = []
    # Where a pen made one line of two, the words of the first look are as high as both.
    foot, near = median(word.foot for word in first), min(_usual_height(first), _usual_height(second)) / 2
    on_line = [word for word in second if abs(word.foot - foot) < near and word.confidence > _LEAST_SURE]
    for before, after in _stretches(first, on_line):
        # Where a seal was taken out or a line cut too close, letters have lost their marks; none gain any.
        whole = _letters(after) >= _FEWEST_LETTERS * _letters(before) and not _only_lost_marks(before, after)
        chosen += after if before and whole and _mean(after) > _mean(before) + _MUCH_SURER else before
    return chosen


def _usual_height(words: Sequence[Recognised]) -> float:
    return median(word.y1 - word.y0 for word in words) if words else 0.0


def _is_doubtful(word: Recognised) -> bool:
    """Digits and codes are doubted sooner: there nothing tells a wrong one."""
    if word.confidence >= _UNSURE_CODE:
        return False
    letters = sum(map(str.isalnum, word.text))
    is_code = any(map(str.isdigit, word.text)) or (len(word.text) > 2 and word.text.isupper())
    return letters > 1 and word.confidence < (_UNSURE_CODE if is_code else _UNSURE)


def _sureness(word: Recognised) -> float:
    return word.confidence


def _round(words: Sequence[Recognised]) -> Corners:
    """The box of a line as most of its words have it: some reach into the lines above and below."""
    return (
        min(word.x0 for word in words),
        round(median(word.y0 for word in words)),
        max(word.x1 for word in words),
        round(median(word.y1 for word in words)),
    )


def _slant(grey: Grey, corners: Corners) -> float:
    """How far the letters of a line lean: not at all, or as italics do. Upright stems give sharp columns."""
    x0, y0, x1, y1 = corners
    strip = grey[y0:y1, x0:x1]
    return _ITALIC if _sharpness(slanted(strip, _ITALIC)) > _SHARPER * _sharpness(strip) else 0.0


def _sharpness(strip: Grey) -> float:
    ink = (255 - strip.astype(np.float32)).sum(axis=0)
    return float(np.square(np.diff(ink)).sum())


def _stretches(
    first: Sequence[Recognised], second: Sequence[Recognised]
) -> list[tuple[list[Recognised], list[Recognised]]]:
    """Both readings cut where both have a gap between words."""
    stretches: list[tuple[list[Recognised], list[Recognised]]] = []
    end = -1
    marked = sorted(chain(((word, 0) for word in first), ((word, 1) for word in second)), key=lambda one: one[0].x0)
    for word, reading in marked:
        if word.x0 >= end:
            stretches.append(([], []))
        stretches[-1][reading].append(word)
        end = max(end, word.x1)
    return stretches


def _letters(words: Sequence[Recognised]) -> int:
    return sum(len(word.text) for word in words)


def _only_lost_marks(before: Sequence[Recognised], after: Sequence[Recognised]) -> bool:
    """Whether the letters are the same but for fewer tones, hats and horns."""
    first, second = (unicodedata.normalize("NFD", "".join(word.text for word in words)) for words in (before, after))
    bare = [[letter for letter in text if not unicodedata.combining(letter)] for text in (first, second)]
    return bare[0] == bare[1] and len(second) < len(first)


def _mean(words: Sequence[Recognised]) -> float:
    return sum(word.confidence * len(word.text) for word in words) / max(_letters(words), 1)
