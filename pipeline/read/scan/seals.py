"""Round seals, found by the ring of ink that every one of them has."""

from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.scan.arrays import Mask, shrunk

_SOUGHT_DPI = 24.0
_INKED = 30
# Seals are 30 to 42 mm across; radii in inches, copies made smaller or larger included.
_SMALLEST, _LARGEST, _OUTSIDE = 0.52, 0.95, 0.11
_RING, _MORE_THAN_OUTSIDE = 0.72, 0.4
# A seal set across the edges of several sheets leaves half of itself on each: less of a ring must be clearer.
_WHOLE, _LEAST_INSIDE, _RING_CUT = 0.97, 0.35, 0.9
_MOST_SEALS = 6


class Seal(NamedTuple):
    """Where a ring stands: its middle and radius in pixels."""

    x: float
    y: float
    radius: float


def find_seals(ink: Mask, dpi: float) -> list[Seal]:
    """The rings among the pixels that are set, the clearest first."""
    shrink = _SOUGHT_DPI / dpi
    small = shrunk(ink, shrink)
    thick = np.asarray(cv2.dilate((small > _INKED).astype(np.float32), np.ones((2, 2), np.uint8)), np.float32)
    left, top, width, height = cv2.boundingRect(thick.astype(np.uint8))
    smallest, largest = round(_SMALLEST * _SOUGHT_DPI), round(_LARGEST * _SOUGHT_DPI)
    if min(width, height) < smallest or max(width, height) < 2 * smallest:
        return []
    scores, offset_x, offset_y = _ring_scores(thick, (left, top, width, height), smallest, largest)
    seals: list[Seal] = []
    while len(seals) < _MOST_SEALS:
        index, y, x = (int(place) for place in np.unravel_index(scores.argmax(), scores.shape))
        if scores[index, y, x] <= 0:
            break
        radius = smallest + index
        seals.append(Seal((x + offset_x) / shrink, (y + offset_y) / shrink, radius / shrink))
        scores[:, max(0, y - radius) : y + radius, max(0, x - radius) : x + radius] = 0
    return seals


def _ring_scores(
    ink: npt.NDArray[np.float32], box: tuple[int, int, int, int], smallest: int, largest: int
) -> tuple[npt.NDArray[np.float32], int, int]:
    """For each radius and middle how far a ring is inked and what lies just outside is not; 0 where none stands.

    The middles are those within reach of `box`; the offsets lead from them to the page.
    """
    outside = round(_OUTSIDE * _SOUGHT_DPI)
    reach = largest + outside + 2
    left, top, width, height = box
    across, down = slice(left, left + width + 2 * reach), slice(top, top + height + 2 * reach)
    padded = cv2.copyMakeBorder(ink, reach, reach, reach, reach, cv2.BORDER_CONSTANT)[down, across]
    shares, insides = [], []
    for radius in range(smallest, largest + outside + 1):
        inside = _share_inside(*ink.shape, radius, reach)[down, across]
        inked = cv2.filter2D(padded, -1, _ring(radius), borderType=cv2.BORDER_CONSTANT)
        shares.append(inked / np.maximum(inside, _LEAST_INSIDE))
        insides.append(inside)
    share = np.array(shares, np.float32)
    count = largest - smallest + 1
    more = share[:count] - share[outside : outside + count]
    inside_page = np.array(insides[:count], np.float32)
    needed = np.where(inside_page >= _WHOLE, _RING, _RING_CUT)
    seen = (share[:count] >= needed) & (more >= _MORE_THAN_OUTSIDE) & (inside_page >= _LEAST_INSIDE)
    return np.where(seen, more, 0).astype(np.float32), left - reach, top - reach


@lru_cache(maxsize=64)
def _share_inside(height: int, width: int, radius: int, reach: int) -> npt.NDArray[np.float32]:
    """How much of a ring round each middle lies on a page of this size; the pages of a document are of one."""
    page = cv2.copyMakeBorder(np.ones((height, width), np.float32), *(reach,) * 4, cv2.BORDER_CONSTANT)
    return np.asarray(cv2.filter2D(page, -1, _ring(radius), borderType=cv2.BORDER_CONSTANT), np.float32)


def _ring(radius: int) -> npt.NDArray[np.float32]:
    """A circle of the given radius, one pixel thick, whose pixels sum to one."""
    ring = np.zeros((2 * radius + 3, 2 * radius + 3), np.float32)
    cv2.circle(ring, (radius + 1, radius + 1), radius, 1.0, 1)
    return np.asarray(ring / ring.sum(), np.float32)
