"""Runs of characters between spaces, and which gaps between them are spaces."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.read.paper.view import View
from pipeline.read.pdf import native

# What is no letter: controls and spaces, spaces of a width, the byte order mark. What lies beyond the table is one.
_MOST_CODE = 0xFEFF
_VISIBLE = np.ones(_MOST_CODE + 2, np.bool_)
_VISIBLE[[*range(33), 0xA0, *range(0x2000, 0x2010), 0x3000, _MOST_CODE]] = False

# A space of the file counts even where justification has squeezed it to almost nothing; one that pdfium made up must
# be seen ("h ội" where the marked letters come from another font); without either, at a change of font inside a word,
# the gap must be more than letter spacing explains.
_GAP_AT_SPACE, _GAP_MADE_UP, _GAP_ALONE = 0.02, 0.065, 0.24


class Runs(NamedTuple):
    """First and last character of each run, its text object, and the gap in letter sizes that a space needs."""

    first: npt.NDArray[np.int64]
    last: npt.NDArray[np.int64]
    objects: npt.NDArray[np.uint64]
    least_gap: native.Floats


def find_runs(handle: int, codes: npt.NDArray[np.uint32]) -> Runs:
    """The runs between spaces, cut where the text object changes."""
    visible = np.zeros(len(codes) + 2, np.bool_)
    _VISIBLE.take(codes, mode="clip", out=visible[1:-1])
    changes = np.flatnonzero(visible[1:] != visible[:-1])
    first, last = changes[::2], changes[1::2] - 1
    objects, closing = native.text_objects(handle, first.tolist()), native.text_objects(handle, last.tolist())
    least_gap = np.full(len(first), _GAP_MADE_UP, np.float32)
    mixed = np.flatnonzero(objects != closing)
    if not len(mixed):
        return Runs(first, last, objects, least_gap)
    # Cut the words of several objects where one gives way to the next.
    lengths = last[mixed] - first[mixed] + 1
    ends = np.cumsum(lengths)
    characters = np.arange(ends[-1]) + np.repeat(first[mixed] - ends + lengths, lengths)
    inside = native.text_objects(handle, characters.tolist())
    begins = np.empty(len(inside), np.bool_)
    begins[1:] = inside[1:] != inside[:-1]
    begins[ends - lengths] = True
    cuts = np.flatnonzero(begins)
    is_cut = np.ones(len(cuts), np.bool_)
    is_cut[np.searchsorted(cuts, ends - lengths)] = False
    gaps = np.full(len(cuts), _GAP_ALONE, np.float32)
    gaps[~is_cut] = least_gap[mixed]
    whole = objects == closing
    first = np.concatenate((first[whole], characters[cuts]))
    last = np.concatenate((last[whole], characters[np.append(cuts[1:], len(characters)) - 1]))
    order = np.argsort(first, kind="stable")
    return Runs(
        first[order],
        last[order],
        np.concatenate((objects[whole], inside[cuts]))[order],
        np.concatenate((least_gap[whole], gaps))[order],
    )


def allow_squeezed_spaces(
    handle: int, view: View, runs: Runs, lefts: native.Floats, rights: native.Floats, size: native.Floats
) -> None:
    """Lower the least gap where a space of the file stands in it; LibreOffice also writes spaces far from their gap."""
    first, least_gap = runs.first, runs.least_gap
    tight = np.flatnonzero(lefts[1:] - rights[:-1] <= _GAP_MADE_UP * size[1:]) + 1
    tight = tight[least_gap[tight] != np.float32(_GAP_ALONE)]
    tight = tight[native.text_objects(handle, (first[tight] - 1).tolist()) != 0]
    spaces = view.boxes(native.loose_boxes(handle, (first[tight] - 1).tolist()))
    stands_there = np.abs(spaces[:, 0] - rights[tight - 1]) < 0.15 * size[tight]
    stands_there &= spaces[:, 2] - spaces[:, 0] > 0.05 * size[tight]
    least_gap[tight[stands_there]] = _GAP_AT_SPACE
