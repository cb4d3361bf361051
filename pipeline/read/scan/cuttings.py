"""Parts of a page cut out, set one below the other in a new picture and read in one go: that costs one call."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np

from pipeline.read.scan.arrays import Grey
from pipeline.read.scan.engine import Engine, Recognised

Corners = tuple[int, int, int, int]
# In heights of the part.
_ABOVE, _BESIDE = 0.35, 0.7
_WHITE = 255


class _Cutting(NamedTuple):
    """A part of the page, in pixels, how far down it is set in the new picture, and how far it is pushed upright."""

    x0: int
    y0: int
    x1: int
    y1: int
    down: int
    slant: float

    @property
    def end(self) -> int:
        """Where the next part may begin: a line further down."""
        return self.down + 2 * (self.y1 - self.y0)


def read_cuttings(
    grey: Grey, parts: Iterable[tuple[Corners, float]], dpi: float, engine: Engine
) -> list[list[Recognised]]:
    """The words of each part, where they stand on the page; a part is given with the slant of its letters."""
    cuttings = list(_cut(parts, grey.shape))
    if not cuttings:
        return []
    found = engine.read(_set_below_each_other(grey, cuttings), dpi, "block")
    return [
        [_on_page(word, part) for word in found if part.down <= (word.y0 + word.y1) / 2 < part.end] for part in cuttings
    ]


def slanted(grey: Grey, slant: float) -> Grey:
    """A strip of letters with its foot pushed to the right: what leans to the right stands upright."""
    height, width = grey.shape
    push = np.array([[1, slant, 0], [0, 1, 0]], np.float32)
    pushed = cv2.warpAffine(grey, push, (width + round(slant * height), height), borderValue=(_WHITE,))
    return np.asarray(pushed, np.uint8)


def _cut(parts: Iterable[tuple[Corners, float]], shape: tuple[int, ...]) -> Iterator[_Cutting]:
    down = 0
    for (x0, y0, x1, y1), slant in parts:
        above, beside = round(_ABOVE * (y1 - y0)), round(_BESIDE * (y1 - y0))
        cutting = _Cutting(
            max(x0 - beside, 0),
            max(y0 - above, 0),
            min(x1 + beside, shape[1]),
            min(y1 + above, shape[0]),
            down,
            slant,
        )
        yield cutting
        down = cutting.end


def _set_below_each_other(grey: Grey, cuttings: Sequence[_Cutting]) -> Grey:
    strips = [slanted(grey[one.y0 : one.y1, one.x0 : one.x1], one.slant) for one in cuttings]
    picture = np.full((cuttings[-1].end, max(strip.shape[1] for strip in strips)), _WHITE, np.uint8)
    for strip, one in zip(strips, cuttings, strict=True):
        picture[one.down : one.down + strip.shape[0], : strip.shape[1]] = strip
    return picture


def _on_page(word: Recognised, cutting: _Cutting) -> Recognised:
    pushed = cutting.slant * ((word.y0 + word.y1) / 2 - cutting.down)
    right, down = round(cutting.x0 - pushed), cutting.y0 - cutting.down
    return replace(
        word,
        x0=word.x0 + right,
        x1=word.x1 + right,
        y0=word.y0 + down,
        y1=word.y1 + down,
        foot=word.foot + down,
    )
