"""Pages as pictures: what is rendered of a page, at which resolution, and how much of it is allowed."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Protocol

import numpy as np

from pipeline.read.scan.arrays import Picture
from pipeline.records import Box

POINTS_PER_INCH = 72.0
# Tesseract reads 200 dpi no worse than 300, below it needs larger letters, above it only more time.
_LEAST_DPI, _MOST_DPI = 200.0, 300.0
_MOST_RENDERED = 36_000_000


class PictureError(Exception):
    """One page has no picture; the others may have one. `too_large` when it would take too much memory."""

    def __init__(self, message: str, *, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as shown or a part of it: its pixels, their number per inch, where it stands on the page in points."""

    pixels: Picture
    dpi: float
    place: Box

    @property
    def points_per_pixel(self) -> float:
        """The size of a pixel in points."""
        return POINTS_PER_INCH / self.dpi


class Pictures(Protocol):
    """A document as a sequence of pages, pictured one at a time: nothing is kept of the page before."""

    def __len__(self) -> int:
        """How many pages there are."""

    def picture(self, index: int, *, dpi: float | None = None, clip: Box | None = None) -> PagePicture:
        """One page, or what stands in `clip` (points of the page as shown), at its own resolution or at `dpi`.

        Raises PictureError when it cannot be had.
        """

    def parts(self, index: int, clips: Sequence[Box], dpi: float) -> list[PagePicture]:
        """Parts of one page in grey, for a reader's eye; the page is opened once. Raises PictureError."""


def chosen_dpi(own: float, width: float, height: float) -> float:
    """The resolution at which a page of `width` by `height` points is read whose scan has `own` pixels per inch."""
    return bounded_dpi(min(max(own, _LEAST_DPI), _MOST_DPI), width, height)


def bounded_dpi(dpi: float, width: float, height: float) -> float:
    """`dpi`, or less when so large a page would take too much memory: plans and posters."""
    return min(dpi, POINTS_PER_INCH * sqrt(_MOST_RENDERED / max(width * height, 1.0)))


def without_empty_colour(pixels: Picture) -> Picture:
    """A coloured picture of something grey made grey: a third of the memory, and nobody looks for coloured stamps."""
    if pixels.ndim == 2:
        return pixels
    red, green, blue = (pixels[::3, ::3, channel] for channel in range(3))
    spread = np.maximum(np.maximum(red, green), blue) - np.minimum(np.minimum(red, green), blue)
    return pixels if bool((spread > _COLOURED).any()) else pixels[:, :, 1].copy()


_COLOURED = 40


def check_size(sizes: Sequence[tuple[int, int]], most: int) -> None:
    """Raise PictureError when one of the pictures has more than `most` pixels, before any is decoded."""
    for width, height in sizes:
        if width * height > most:
            raise PictureError(f"{width} x {height} pixels", too_large=True)
