"""How a scanned page lies: on its side or not, and by how many degrees its lines rise or fall."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.read.scan.arrays import Grey, Picture

_TESTED_DPI = 75.0
_LARGEST_ANGLE, _COARSE, _FINE = 6.0, 0.5, 0.1
# Below it the lines of a page are told apart as they are; rotating costs letters their sharpness.
LEAST_ANGLE = 0.25
_LEAST_INK, _MOST_INK = 300, 400_000
_SIDEWAYS = 1.6
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Lie:
    """`sideways`: lines seem to run up or down the page; `angle`: degrees by which they fall to the right."""

    sideways: bool
    angle: float


def lie_of(grey: Grey, dpi: float) -> Lie:
    """How the lines of a page run, by the dark pixels that fall into the same rows."""
    points = _ink(grey, dpi)
    if points is None:
        return Lie(False, 0.0)
    ys, xs = points
    along, across = _evenness(ys, xs, 0.0), _evenness(xs, ys, 0.0)
    sideways = across > _SIDEWAYS * along
    if sideways:
        ys, xs = xs, ys
    coarse = _steepest(ys, xs, np.arange(-_LARGEST_ANGLE, _LARGEST_ANGLE + _COARSE / 2, _COARSE))
    angle = _steepest(ys, xs, np.arange(coarse - _COARSE, coarse + _COARSE + _FINE / 2, _FINE))
    if abs(coarse) > _LARGEST_ANGLE - _COARSE / 2:
        angle = 0.0  # No peak within the range: not lines of text.
    return Lie(sideways, -angle if sideways else angle)


def straighten(picture: Picture, angle: float) -> Picture:
    """The picture turned back by the `angle` its lines fall; what comes in from outside is paper."""
    if not angle:
        return picture
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    paper = (_WHITE,) * 3
    turned = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper)
    return np.asarray(turned, np.uint8)


def turn(picture: Picture, turns: int) -> Picture:
    """The picture turned clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(picture, -turns)) if turns % 4 else picture


def _ink(grey: Grey, dpi: float) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None:
    """Rows and columns of the dark pixels of the page made small; None when there are too few or too many to tell."""
    factor = min(_TESTED_DPI / dpi, 1.0)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    _, dark = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    margin_y, margin_x = dark.shape[0] // 30, dark.shape[1] // 30  # The shadows of the edges are straight too.
    ys, xs = np.nonzero(dark[margin_y : dark.shape[0] - margin_y, margin_x : dark.shape[1] - margin_x])
    if not _LEAST_INK <= len(ys) <= min(_MOST_INK, dark.size // 3):
        return None
    return ys.astype(np.float32), xs.astype(np.float32)


def _steepest(ys: npt.NDArray[np.float32], xs: npt.NDArray[np.float32], angles: npt.NDArray[np.float64]) -> float:
    """The angle at which rows of ink and rows of paper differ most."""
    scores = [_evenness(ys, xs, float(angle)) for angle in angles]
    return float(angles[int(np.argmax(scores))])


def _evenness(ys: npt.NDArray[np.float32], xs: npt.NDArray[np.float32], angle: float) -> float:
    """How sharply the count of dark pixels changes from row to row when rows fall by `angle`."""
    rows = (ys - xs * np.float32(np.tan(np.radians(angle)))).astype(np.int32)
    counts = np.bincount(rows - rows.min())
    return float(np.square(np.diff(counts.astype(np.float64))).sum())
