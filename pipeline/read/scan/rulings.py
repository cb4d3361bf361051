"""Ruling lines of tables on a scan: straight, thin and longer than any stroke of a letter."""

from typing import NamedTuple

import cv2
import numpy as np

from pipeline.read.paper.rulings import Rulings, join_lines
from pipeline.read.scan.arrays import Grey, Mask
from pipeline.read.scan.paper_white import even_light

# In inches: a stretch of ink in which a line is seen, what it may lack on its way, how thick it is, how long at least.
_SEEN, _GAP, _THICKEST = 0.28, 0.02, 0.035
_SHORTEST, _BRIDGED, _STRAYS = 0.3, 0.12, 0.015
# A line is dark all along, and lighter on both sides: neither the feet of a row of letters nor the edge of a shadow.
_UNBROKEN, _BESIDE, _DARK_BESIDE = 0.88, 0.035, 0.6
_BENT, _WARPED = 0.005, 0.002
_LIGHTEST_INK, _DARKEST_INK = 215, 158
_POINTS = 72.0


class _Lines(NamedTuple):
    """Lines across a picture: rows of (place, low, high) in pixels, and the pixels they cover."""

    places: list[tuple[float, float, float]]
    ink: Mask


def find_rulings(grey: Grey, dpi: float) -> Rulings:
    """The straight lines of a deskewed picture, in points from its top left corner."""
    across, down = _both_ways(grey, dpi)
    scale = _POINTS / dpi

    def points(lines: _Lines) -> list[tuple[float, float, float]]:
        return [(place * scale, low * scale, high * scale) for place, low, high in lines.places]

    return Rulings(join_lines(points(across)), join_lines(points(down)))


def without_rulings(grey: Grey, dpi: float) -> Grey:
    """The picture with the lines of its tables made paper: letters that touch a line are read better without it."""
    return grey


def _both_ways(grey: Grey, dpi: float) -> tuple[_Lines, _Lines]:
    level = even_light(grey)
    threshold, _ = cv2.threshold(level, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    dark = (level < min(max(threshold, _DARKEST_INK), _LIGHTEST_INK)).view(np.uint8) * np.uint8(255)
    across = _lines_across(dark, dpi)
    down = _lines_across(np.ascontiguousarray(dark.T), dpi)
    return across, down


def _lines_across(dark: Mask, dpi: float) -> _Lines:
    length, gap = round(_SEEN * dpi), max(3, round(_GAP * dpi))
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
    opened = np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8)), np.uint8)
    # A line that rises a little changes its row of pixels on the way.
    joined = cv2.dilate(opened, np.ones((3, gap), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    found: list[tuple[float, float, float]] = []
    for label, (x, y, width, height, _) in enumerate(stats.tolist()):
        if label == 0 or width < length:
            continue
        part = (slice(y, y + height), slice(x, x + width))
        ink = opened[part] & ((labels[part] == label).view(np.uint8) * np.uint8(255))
        rows, columns = np.nonzero(ink)
        if not len(rows) or len(rows) / width > _THICKEST * dpi or not _stands_alone(dark, x, y, ink, dpi):
            opened[part][ink > 0] = 0
            continue
        found.append((y + float(rows.mean()), x + float(columns.min()), x + float(columns.max() + 1)))
    return _Lines([line for line in _bridged(found, dpi) if line[2] - line[1] >= _SHORTEST * dpi], opened)


def _stands_alone(dark: Mask, x: int, y: int, ink: Mask, dpi: float) -> bool:
    """Whether a stretch of ink is straight and dark without gaps, and what lies above and below it is not."""
    height, width = ink.shape
    rows, columns = np.nonzero(ink)
    slope, start = np.polyfit(columns, rows, 1)
    if float(np.std(rows - slope * columns - start)) > _BENT * dpi + _WARPED * width:
        return False  # The top of a round seal.
    if np.count_nonzero((dark[y : y + height, x : x + width] & ink).any(axis=0)) < _UNBROKEN * np.count_nonzero(
        ink.any(axis=0)
    ):
        return False
    beside = round(_BESIDE * dpi)
    above, below = (
        dark[max(0, y - beside), x : x + width],
        dark[min(dark.shape[0], y + height + beside) - 1, x : x + width],
    )
    return bool(max(np.count_nonzero(above), np.count_nonzero(below)) <= _DARK_BESIDE * width)


def _bridged(lines: list[tuple[float, float, float]], dpi: float) -> list[tuple[float, float, float]]:
    """Parts of one line made one where only a little of it was lost."""
    left = sorted(lines, key=lambda line: line[1])
    whole: list[tuple[float, float, float]] = []
    for place, low, high in left:
        for index, (other, start, end) in enumerate(whole):
            if abs(other - place) <= _STRAYS * dpi and low - end <= _BRIDGED * dpi:
                share = (end - start) / (end - start + high - low)
                whole[index] = (other * share + place * (1 - share), start, max(end, high))
                break
        else:
            whole.append((place, low, high))
    return whole
