"""Ruling lines of tables on a scan: straight, thin and longer than any stroke of a letter."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.paper.rulings import Ruling, Rulings, join_lines
from pipeline.read.scan.arrays import Grey, Mask

# In inches: a stretch of ink in which a line is seen, what it may lack on its way, how thick it is, how long at least.
_SEEN, _GAP, _THICKEST = 0.28, 0.02, 0.035
_SHORTEST, _BRIDGED, _STRAYS = 0.3, 0.12, 0.015
# A line is dark all along, and lighter on both sides: neither the feet of a row of letters nor the edge of a shadow.
_UNBROKEN, _BESIDE, _DARK_BESIDE = 0.88, 0.035, 0.6
_BENT, _WARPED = 0.005, 0.002
_LIGHTEST_INK, _DARKEST_INK = 215, 158
_POINTS = 72.0


def find_rulings(even: Grey, dpi: float) -> Rulings:
    """The straight lines of a deskewed picture in even light, in points from its top left corner."""
    threshold, _ = cv2.threshold(even, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    dark = (even < min(max(threshold, _DARKEST_INK), _LIGHTEST_INK)).view(np.uint8) * np.uint8(255)
    across = _lines_across(dark, dpi)
    # Most pages have no table: one line under a title asks for none down the page.
    down = _lines_across(np.ascontiguousarray(dark.T), dpi) if len(across) > 1 else []
    return Rulings(_in_points(across, dpi), _in_points(down, dpi))


def _in_points(lines: list[Ruling], dpi: float) -> tuple[Ruling, ...]:
    scale = _POINTS / dpi
    return join_lines((place * scale, low * scale, high * scale) for place, low, high in lines)


def _lines_across(dark: Mask, dpi: float) -> list[Ruling]:
    length, gap = round(_SEEN * dpi), max(3, round(_GAP * dpi))
    closed = np.asarray(cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8)), np.uint8)
    lined = _rows_with_stretches(closed, length)
    if not lined.any():
        return []
    opened = np.zeros_like(dark)
    opened[lined] = cv2.morphologyEx(closed[lined], cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    # A line that rises a little changes its row of pixels on the way.
    joined = np.asarray(cv2.dilate(opened, np.ones((3, gap), np.uint8)), np.uint8)
    found: list[Ruling] = []
    for x, y, shape in _shapes(joined):
        height, width = shape.shape
        if width < length:
            continue
        ink = opened[y : y + height, x : x + width] & shape
        rows, columns = np.nonzero(ink)
        if not len(rows) or len(rows) / width > _THICKEST * dpi or not _stands_alone(dark, x, y, ink, dpi):
            continue
        found.append(Ruling(y + float(rows.mean()), x + float(columns.min()), x + float(columns.max() + 1)))
    return [line for line in _bridged(found, dpi) if line.high - line.low >= _SHORTEST * dpi]


def _rows_with_stretches(ink: Mask, length: int) -> npt.NDArray[np.bool_]:
    """Which rows have a stretch of ink of this length, all stretches being shortened at once."""
    done = 1
    while done < length and ink.shape[1] > done:
        step = min(done, length - done)
        ink = ink[:, :-step] & ink[:, step:]
        done += step
    return np.asarray(ink.max(axis=1) > 0, np.bool_)


def _shapes(ink: Mask) -> Iterator[tuple[int, int, Mask]]:
    """What hangs together, each with its left and top; sought where rows have ink: most have none."""
    has_ink = ink.max(axis=1) > 0
    for top, bottom in np.flatnonzero(np.diff(has_ink, prepend=False, append=False)).reshape(-1, 2).tolist():
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink[top:bottom])
        for label, (x, y, width, height, _) in enumerate(stats[1:].tolist(), 1):
            same = labels[y : y + height, x : x + width] == label
            yield x, top + y, same.view(np.uint8) * np.uint8(255)


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


def _bridged(lines: list[Ruling], dpi: float) -> list[Ruling]:
    """Parts of one line made one where only a little of it was lost."""
    whole: list[Ruling] = []
    for line in sorted(lines, key=lambda line: line.low):
        for index, other in enumerate(whole):
            if abs(other.place - line.place) <= _STRAYS * dpi and line.low - other.high <= _BRIDGED * dpi:
                share = (other.high - other.low) / (other.high - other.low + line.high - line.low)
                place = other.place * share + line.place * (1 - share)
                whole[index] = Ruling(place, other.low, max(other.high, line.high))
                break
        else:
            whole.append(line)
    return whole
