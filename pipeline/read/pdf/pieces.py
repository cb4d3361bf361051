"""The characters of a page gathered into pieces: runs on one baseline, in one style, without a gap."""

from itertools import compress, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.read.legacy import LegacyEncoding
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.view import View
from pipeline.read.pdf import native
from pipeline.read.pdf.fonts import STROKED, style_of
from pipeline.read.pdf.letters import holds_signs, in_unicode, old_font
from pipeline.read.pdf.runs import allow_squeezed_spaces, find_runs
from pipeline.read.pdf.tops import tops_of

_LEANING = 0.15  # of what letters go along, so much up or down is still upright


class PageText(NamedTuple):
    """Upright text in the order of the file, the view that makes most of it upright, encodings it was read from."""

    pieces: list[Piece]
    view: View
    conversions: tuple[LegacyEncoding, ...] = ()


def read_pieces(text_page: object, view: View) -> PageText:
    """All upright text of the page."""
    handle = native.address_of(text_page)
    codes = np.frombuffer(native.characters(handle).encode("utf-32-le", "replace"), np.uint32)
    runs = find_runs(handle, codes)
    first, last = runs.first, runs.last
    if not len(first):
        return PageText([], view)
    # Runs of one object follow each other; one that came back would be asked again, no more.
    changes = np.append(True, runs.objects[1:] != runs.objects[:-1])
    which, handles = np.cumsum(changes) - 1, runs.objects[changes].tolist()
    matrix = native.matrices(handle, first[changes].tolist())
    view, upright = _turn_upright(matrix, np.bincount(which, weights=last - first + 1), view)

    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    sizes = np.abs(native.font_sizes(handles)) * np.where(scale > 0, scale, 1)
    _, baselines = view.points(matrix[:, 4], matrix[:, 5])
    names, font = _fonts(handles)
    bold, italic = np.array(list(map(style_of, names)), np.bool_)[font].T
    bold |= native.render_modes(handles) == STROKED
    begins = view.boxes(native.loose_boxes(handle, first.tolist()))
    ends, longer = begins.copy(), np.flatnonzero(last > first)  # Many marks stand alone, each an object of its own.
    ends[longer] = view.boxes(native.loose_boxes(handle, last[longer].tolist()))
    middle = (begins[:, 0] + ends[:, 2]) / 2
    seen = upright[which] & (middle > 0) & (middle < view.width)
    seen &= (begins[:, 3] > 0) & (begins[:, 1] < view.height)
    tops = tops_of(handle, view, codes, runs, begins[:, 1])
    size = sizes[which]
    allow_squeezed_spaces(handle, view, runs, begins[:, 0], ends[:, 2], size)
    texts = _texts(codes, first, last)
    conversions: tuple[LegacyEncoding, ...] = ()
    if any(map(old_font, names)) or holds_signs(codes):
        texts, conversions = in_unicode(texts, [names[index] for index in font[which].tolist()])
    feet = baselines[which].tolist()
    columns = (
        texts,
        begins[:, 0].tolist(),
        tops.tolist(),
        ends[:, 2].tolist(),
        begins[:, 3].tolist(),
        feet,
        feet,
        size.tolist(),
        bold[which].tolist(),
        italic[which].tolist(),
        runs.least_gap.tolist(),
        runs.objects.tolist(),
        [1.0] * len(feet),
    )
    # As `map(Piece, *columns)`, without a call of Python for each.
    pieces = map(tuple.__new__, repeat(Piece), zip(*columns, strict=True))
    return PageText(list(compress(pieces, seen.tolist())), view, conversions)


def _texts(codes: npt.NDArray[np.uint32], first: npt.NDArray[np.int64], last: npt.NDArray[np.int64]) -> list[str]:
    """The letters of each run; set apart by line breaks and split: two thirds of what cutting out each takes."""
    lengths = last - first + 1
    ends = np.cumsum(lengths)
    letters = np.arange(ends[-1]) + np.repeat(first - ends + lengths, lengths)
    return np.insert(codes[letters], ends[:-1], ord("\n")).tobytes().decode("utf-32-le").split("\n")


def _fonts(handles: list[int]) -> tuple[list[str], npt.NDArray[np.intp]]:
    """The names of the fonts, and which of them each text object has: a page has few fonts and many objects."""
    fonts, which = np.unique(native.fonts_of(handles), return_inverse=True)
    return list(map(native.font_name, fonts.tolist())), which


def _turn_upright(
    matrix: native.Floats, lengths: npt.NDArray[np.number], view: View
) -> tuple[View, npt.NDArray[np.bool_]]:
    """The view in which most letters stand upright, and which text objects do; the others are watermarks."""
    across, down = view.directions(matrix[:, 0], matrix[:, 1])
    if (np.abs(down) <= _LEANING * across).all() and (across > 0).all():
        return view, np.ones(len(across), np.bool_)
    ways = np.select([np.abs(down) <= _LEANING * np.abs(across), np.abs(across) <= _LEANING * np.abs(down)], [0, 1], -1)
    ways = np.where((ways == 0) & (across < 0), 2, np.where((ways == 1) & (down < 0), 3, ways))
    letters = [float(lengths[ways == way].sum()) for way in range(4)]
    most = letters.index(max(letters))
    return (view.upright(-most) if most else view), ways == most
