"""Seals and signatures taken out of a picture before its letters are recognised; what is printed in colour stays.

An engine takes lines under a seal for part of a drawing and drops them whole. A seal is known by its ring, a signature
by strokes far larger than letters: a name stamped in red beside the seal, a red title, a blue link are neither.
"""

from collections.abc import Iterator

import cv2
import numpy as np

from pipeline.read.scan.arrays import Grey, Mask, Picture
from pipeline.read.scan.seals import Seal, find_seals

_COLOURED, _TINTED = 30, 14
_LEAST_COLOURED = 0.0002
_BEYOND = 1.08
# Names are stamped beside the seal, and into it, in letters of 12 to 16 points.
_BESIDE, _WORD_GAP, _LETTERS_UNDER = 1.2, 0.1, 3.2
_LOWEST_LETTERS, _HIGHEST_LETTERS, _SHORTEST_NAME = 0.09, 0.32, 2.2
# Strokes of a signature reach higher than letters and leave most of their room white; print that they cross cuts them.
_HIGHER_THAN_LETTERS, _LONG, _MOST_FILLED, _BRIDGE = 0.36, 0.5, 0.42, 0.035
# Without colour, a seal is lighter than print: strokes with nothing darker beside them, in shares of print to paper.
_LIGHTER_THAN_PRINT, _DARKER_THAN_PAPER = 0.28, 0.8
_LEAST_LIGHTER, _MOST_LIGHTER = 0.0012, 0.02
_DARKEST_PRINT, _DARKEST_INK, _PAPER = 0.0005, 0.25, 0.5
_LEAST_CONTRAST = 30
_WHITE = 255


def without_stamps(picture: Picture, dpi: float) -> Grey:
    """The picture in grey, with seals and signatures made paper where they are not as dark as the print."""
    if picture.ndim == 2:
        return _without_light_seals(picture, dpi)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    red, green, blue = cv2.split(picture)
    lightest = np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)
    chroma = cv2.subtract(lightest, cv2.min(cv2.min(red, green), blue))
    coloured = _mask(chroma > _COLOURED)
    if cv2.countNonZero(coloured) < _LEAST_COLOURED * coloured.size:
        return _without_light_seals(grey, dpi)
    tinted, is_red = _mask(chroma > _TINTED), _mask(red > blue)
    reds, others = coloured & is_red, coloured & ~is_red
    (print_level,) = _levels(grey, _DARKEST_PRINT)
    for seal in find_seals(reds, dpi):
        _take_out(grey, lightest, tinted & _under(seal, reds, dpi), reds, print_level)
    for strokes in _signatures(others, dpi):
        _take_out(grey, lightest, tinted & strokes, others, print_level)
    return grey


def _without_light_seals(grey: Grey, dpi: float) -> Grey:
    print_level, paper = _levels(grey, _DARKEST_PRINT, _PAPER)
    if paper - print_level < 2 * _LEAST_CONTRAST:
        return grey
    darkest_near = cv2.erode(grey, np.ones((5, 5), np.uint8))
    lightest_print = print_level + _LIGHTER_THAN_PRINT * (paper - print_level)
    darkest_paper = print_level + _DARKER_THAN_PAPER * (paper - print_level)
    ink = _mask((darkest_near > lightest_print) & (grey < darkest_paper))
    if not _LEAST_LIGHTER * ink.size <= cv2.countNonZero(ink) <= _MOST_LIGHTER * ink.size:
        return grey
    seals = find_seals(ink, dpi)
    if seals:
        original, grey = grey, grey.copy()
        for seal in seals:
            _take_out(grey, original, _disc(ink, seal), ink, print_level)
    return grey


def _mask(condition: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Mask:
    return condition.view(np.uint8) * np.uint8(_WHITE)


def _levels(values: Grey, *shares: float) -> list[int]:
    """The values that these shares of all pixels do not reach."""
    counts = (
        np.bincount(values.ravel(), minlength=256)
        if values.ndim == 1
        else cv2.calcHist([values], [0], None, [256], [0, 256])
    )
    levels: list[int] = np.searchsorted(np.cumsum(counts), np.array(shares) * values.size).tolist()
    return levels


def _disc(page: Mask, seal: Seal) -> Mask:
    disc = np.zeros(page.shape, np.uint8)
    cv2.circle(disc, (round(seal.x), round(seal.y)), round(seal.radius * _BEYOND), _WHITE, -1)
    return disc


def _under(seal: Seal, reds: Mask, dpi: float) -> Mask:
    """What the seal covers, but for the lines of red letters that go on into it: a name stamped beside it."""
    disc = _disc(reds, seal)
    reach = round(seal.radius + _BESIDE * dpi)
    top, left = max(0, round(seal.y) - reach), max(0, round(seal.x) - reach)
    around = (slice(top, round(seal.y) + reach), slice(left, round(seal.x) + reach))
    covered, gap = disc.copy(), round(_WORD_GAP * dpi)
    words = cv2.dilate((reds & ~disc)[around], np.ones((3, gap), np.uint8))
    for x, y, width, height, _ in cv2.connectedComponentsWithStats(words)[2][1:].tolist():
        if _LOWEST_LETTERS * dpi <= height <= _HIGHEST_LETTERS * dpi and width >= _SHORTEST_NAME * height:
            rows, under = slice(y, y + height), round(_LETTERS_UNDER * height)
            if disc[around][rows, x + gap // 3 : x + width - gap // 3].any():
                covered[around][rows, max(0, x - under) : x + width + under] = 0
    return covered


def _signatures(ink: Mask, dpi: float) -> Iterator[Mask]:
    """Strokes that are no letters: higher than any, longer than high ones, and mostly white between."""
    bridge = round(_BRIDGE * dpi)
    joined = cv2.dilate(ink, np.ones((bridge, bridge), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    for label in range(1, count):
        _, _, width, height, area = stats[label].tolist()
        large = height >= _HIGHER_THAN_LETTERS * dpi and width >= _LONG * dpi
        if large and area <= _MOST_FILLED * width * height:
            yield np.asarray(cv2.dilate(_mask(labels == label), np.ones((3, 3), np.uint8)), np.uint8)


def _take_out(grey: Grey, lightest: Grey, area: Mask, ink: Mask, print_level: int) -> None:
    """Make the ink in `area` paper: in the channel in which it is lightest, print under it stays dark."""
    inked = lightest[(area & ink) > 0]
    (ink_level,) = _levels(inked, _DARKEST_INK)
    if not inked.size or ink_level - print_level < _LEAST_CONTRAST:
        return
    inside = area > 0
    lightened = (lightest[inside].astype(np.float32) - print_level) * (_WHITE / (ink_level - print_level))
    grey[inside] = np.maximum(np.clip(lightened, 0, _WHITE), grey[inside]).astype(np.uint8)
