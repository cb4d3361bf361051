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
from pipeline.read.scan.paper_white import even_light

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
_BETWEEN, _DOUBTFUL_SHARE = 0.03, 0.2
_MOST_BOLD = 0.6
_LEAST_WORDS = 12
_DARK_INK = 0.3


class _Runs(NamedTuple):
    """Stretches of ink along rows of pixels: the word each lies in, and its width."""

    words: npt.NDArray[np.int32]
    widths: npt.NDArray[np.float32]


def mark_bold(grey: Grey, pieces: Sequence[Piece], points_per_pixel: float) -> list[Piece]:
    """The pieces of a page with those in bold marked; none on a page whose strokes do not tell."""
    words = [index for index, piece in enumerate(pieces) if any(map(str.isalnum, piece.text))]
    if len(words) < _LEAST_WORDS:
        return list(pieces)
    corners = np.array([pieces[index][1:5] for index in words]) / points_per_pixel
    sizes = np.array([pieces[index].size for index in words]) / points_per_pixel
    strokes = _stem_widths(grey, np.rint(corners).astype(np.int32), sizes) / sizes**_GROWTH
    strokes /= np.array([_CAPITALS_WIDER if _is_capitals(pieces[index].text) else 1.0 for index in words])
    bold = {index for index, is_bold in zip(words, _heavier(strokes), strict=True) if is_bold}
    return [piece._replace(bold=_is_bold(index, piece, bold)) for index, piece in enumerate(pieces)]


def _is_bold(index: int, piece: Piece, bold: set[int]) -> bool:
    """A dash or a stop is what stands on both sides of it."""
    if index in bold or any(map(str.isalnum, piece.text)):
        return index in bold
    return bool(piece.text) and index - 1 in bold and index + 1 in bold


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalnum()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _heavier(strokes: Floats) -> npt.NDArray[np.bool_]:
    """Which strokes stand apart from the regular ones of the page."""
    known = strokes[~np.isnan(strokes)]
    none = np.zeros(strokes.shape, np.bool_)
    if known.size < _LEAST_WORDS:
        return none
    strokes, known = (values / np.quantile(known, _REGULAR_SHARE) for values in (strokes, known))
    between = [int(np.count_nonzero(np.abs(known - place) <= _BETWEEN * place)) for place in _THRESHOLDS]
    emptiest = [place for place, count in zip(_THRESHOLDS, between, strict=True) if count == min(between)]
    threshold = float(np.median(emptiest))
    heavier = int(np.count_nonzero(known > threshold))
    if min(between) > max(1.0, _DOUBTFUL_SHARE * heavier) or heavier > _MOST_BOLD * known.size:
        return none
    return np.nan_to_num(strokes) > threshold


def _stem_widths(grey: Grey, boxes: Boxes, sizes: Floats) -> Floats:
    """The usual width of the stems of each word in pixels; not a number where it has too few."""
    runs = _runs(even_light(grey), boxes)
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
    word_at = np.full((height, width), -1, np.int32)
    for index, (x0, y0, x1, y1) in enumerate(boxes.tolist()):
        word_at[max(y0, 0) : y1, max(x0, 0) : x1] = index
    dark = (darkness > 0.5)[grey] & (word_at >= 0)
    dark[:, [0, -1]] = False
    flat = dark.ravel()
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    starts, ends = changes[::2], changes[1::2]
    shades = darkness[grey.ravel()[np.stack((starts - 1, starts, ends - 1, ends))]]
    single = ends - starts == 1
    widths = np.where(single, shades[1], ends - starts - 2 + shades[1] + shades[2]) + shades[0] + shades[3]
    return _Runs(word_at.ravel()[starts], widths.astype(np.float32))
