"""How high the letters of a run reach: a tone over a circumflex or a capital stands above the line of its font."""

import unicodedata

import numpy as np
import numpy.typing as npt

from pipeline.read.paper.view import View
from pipeline.read.pdf import native
from pipeline.read.pdf.runs import Runs

_ABOVE = 230  # the combining class of marks that are set above their letter


def _reaches_up(letter: str) -> bool:
    """Whether a letter carries two marks above ("ế"), or one above a capital ("Ủ")."""
    apart = unicodedata.normalize("NFD", letter)
    return sum(unicodedata.combining(mark) == _ABOVE for mark in apart) + apart[0].isupper() > 1


_HIGH = np.array([_reaches_up(chr(code)) for code in range(0x1F00)])


def tops_of(
    handle: int, view: View, codes: npt.NDArray[np.uint32], runs: Runs, first_tops: native.Floats
) -> native.Floats:
    """The upper edge of each run: that of its first letter, unless another one reaches higher."""
    high = np.flatnonzero(_HIGH[np.minimum(codes, len(_HIGH) - 1)])
    run = np.searchsorted(runs.first, high, side="right") - 1
    inside = (run >= 0) & (high <= runs.last[run])
    tops = first_tops.copy()
    np.minimum.at(tops, run[inside], view.boxes(native.loose_boxes(handle, high[inside].tolist()))[:, 1])
    return tops
