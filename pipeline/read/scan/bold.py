"""Bold words on a scan, by the width of their strokes against that of the other words on the page.

Each row of pixels cuts the stems of letters; their widths, counted in fractions of a pixel by how grey their edges
are, tell bold from regular where the eye does. What lies between the two decides whether a page tells at all: letters
of a coarse or blurred scan run together, and then no word is called bold.
"""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.paper.piece import Piece
from pipeline.read.scan.arrays import Boxes, Grey

Floats = npt.NDArray[np.float64]

# In sizes of letters: what is wider is a bar, a serif, an underline. Stems grow a little slower than letters.
_WIDEST_STEM, _GROWTH = 0.22, 0.85
# The wider stems of a word, without the widest: thin strokes say nothing, junctions too much.
_LOW_SHARE, _HIGH_SHARE = 0.45, 0.85
_LEAST_ROWS = 6
_CAPITALS_WIDER = 1.08
# Regular words spread up to 1.15 of their own level, bold ones begin at 1.25 where a scan is poor.
_REGULAR_SHARE = 0.3
_THRESHOLDS = np.arange(1.15, 1.3, 0.01)
_BETWEEN, _DOUBTFUL_SHARE, _NEARER_BOLD = 0.03, 0.2, 0.65
_MOST_BOLD = 0.6
_NOT_WIDER = 1.05
# Shares of the threshold: over the first a word needs no others beside it; between the second and 1 it
# needs both.
_SURELY, _HARDLY = 1.12, 0.92
_LEAST_WORDS = 12
_DARK_INK = 0.3


class _Runs(NamedTuple):
    """Stretches of ink along rows of pixels: the word each lies in, and its width."""

    words: npt.NDArray[np.int16]
    widths: npt.NDArray[np.float32]


def mark_bold(even: Grey, pieces: Sequence[Piece], points_per_pixel: float) -> list[Piece]:
    """The pieces of a page in even light with those in bold marked; none on a page whose strokes do not tell."""
    words = [index for index, piece in enumerate(pieces) if any(map(str.isalnum, piece.text))]
    if len(words) < _LEAST_WORDS:
        return list(pieces)
    corners = np.array([pieces[index][1:5] for index in words]) / points_per_pixel
    sizes = np.array([pieces[index].size for index in words]) / points_per_pixel
    capitals = np.array([_CAPITALS_WIDER if _is_capitals(pieces[index].text) else 1.0 for index in words])
    widths = _stem_widths(even, np.rint(corners).astype(np.int32), sizes) / capitals
    strokes = np.full(len(pieces), np.nan)
    strokes[words] = _above_threshold(widths, sizes)
    bold = [_is_bold(index, pieces, strokes) for index in range(len(pieces))]
    return [piece._replace(bold=is_bold) for piece, is_bold in zip(pieces, bold, strict=True)]


def _is_bold(index: int, pieces: Sequence[Piece], strokes: Floats) -> bool:
    """Whether a word is bold by its stroke (over 1) or, where that is in doubt, by the words beside it."""
    piece, stroke = pieces[index], float(strokes[index])
    if not piece.text or stroke >= _SURELY:
        return bool(piece.text)
    letters = [letter for letter in piece.text if letter.isalnum()]
    beside = [
        strokes[other] > 1
        for other in (index - 1, index + 1)
        if 0 <= other < len(pieces) and pieces[other].foot == piece.foot
    ]
    if len(letters) < 2 and not piece.text[0].isdigit():
        return bool(beside) and all(beside)
    if stroke > 1:
        return any(map(str.isdigit, letters)) or any(beside)
    return stroke > _HARDLY and len(beside) == 2 and all(beside)


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalnum()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _above_threshold(widths: Floats, sizes: Floats) -> Floats:
    """Stem widths in shares of what parts bold from regular words of their size; nothing is known without a gap."""
    unknown = np.full(widths.shape, np.nan)
    known = ~np.isnan(widths)
    if np.count_nonzero(known) < _LEAST_WORDS:
        return unknown
    strokes = widths / sizes**_GROWTH
    strokes /= np.quantile(strokes[known], _REGULAR_SHARE)
    # A word whose size was taken for too small seems heavy; it is not wider than the letters of the text.
    strokes[widths < _NOT_WIDER * np.quantile(widths[known], _REGULAR_SHARE)] = 0
    between = [int(np.count_nonzero(np.abs(strokes - place) <= _BETWEEN * place)) for place in _THRESHOLDS]
    emptiest = [place for place, count in zip(_THRESHOLDS, between, strict=True) if count == min(between)]
    threshold = float(np.quantile(emptiest, _NEARER_BOLD))
    heavier = int(np.count_nonzero(strokes > threshold))
    if min(between) > max(1.0, _DOUBTFUL_SHARE * heavier) or heavier > _MOST_BOLD * np.count_nonzero(known):
        return unknown
    return strokes / threshold


def _stem_widths(even: Grey, boxes: Boxes, sizes: Floats) -> Floats:
    """The usual width of the stems of each word in pixels; not a number where it has too few."""
    runs = _runs(even, boxes)
    stems = runs.widths < _WIDEST_STEM * sizes[runs.words]
    words, widths = runs.words[stems], runs.widths[stems]
    order = np.lexsort((widths, words))
    sums = np.concatenate(([0.0], np.cumsum(widths[order], dtype=np.float64)))
    starts = np.searchsorted(words[order], np.arange(len(boxes)))
    counts = np.bincount(words, minlength=len(boxes))
    low, high = starts + (_LOW_SHARE * counts).astype(int), starts + (_HIGH_SHARE * counts).astype(int)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(counts < _LEAST_ROWS, np.nan, (sums[high] - sums[low]) / (high - low))


def _runs(grey: Grey, boxes: Boxes) -> _Runs:
    """All stretches of ink inside the boxes."""
    threshold, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    counts = np.cumsum(cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()[: int(threshold) + 1])
    ink = int(np.searchsorted(counts, _DARK_INK * counts[-1]))
    darkness = np.clip((255 - np.arange(256)) / max(255 - ink, 1), 0, 1).astype(np.float32)
    height, width = grey.shape
    word_at = np.full((height, width), -1, np.int16)
    for index, (x0, y0, x1, y1) in enumerate(boxes.tolist()):
        word_at[max(y0, 0) : y1, max(x0, 0) : x1] = index
    dark = (grey < np.count_nonzero(darkness > 0.5)) & (word_at >= 0)
    dark[:, [0, -1]] = False
    flat = dark.ravel()
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    starts, ends = changes[::2], changes[1::2]
    shades = darkness[grey.ravel()[np.stack((starts - 1, starts, ends - 1, ends))]]
    single = ends - starts == 1
    widths = np.where(single, shades[1], ends - starts - 2 + shades[1] + shades[2]) + shades[0] + shades[3]
    return _Runs(word_at.ravel()[starts], widths.astype(np.float32))
