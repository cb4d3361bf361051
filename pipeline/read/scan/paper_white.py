"""The light of a scan made even: paper white from edge to edge, whatever the lamp, the fold or the age of the paper."""

import cv2
import numpy as np

from pipeline.read.scan.arrays import Grey, shrunk

_SHRINK = 8
# Wider than any stroke and most letters, in pixels of the page made small.
_WIDEST_INK, _EVEN = 7, 3.0
_WHITE = 255


def even_light(grey: Grey) -> Grey:
    """The picture with its paper, seen where there is no ink, raised to white."""
    height, width = grey.shape
    small = shrunk(grey, 1 / _SHRINK)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((_WIDEST_INK, _WIDEST_INK), np.uint8))
    paper = cv2.resize(cv2.GaussianBlur(paper, (0, 0), _EVEN), (width, height))
    return np.asarray(cv2.divide(grey, paper, scale=_WHITE), np.uint8)
