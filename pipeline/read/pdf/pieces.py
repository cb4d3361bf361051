"""The characters of a page gathered into pieces: runs on one baseline, in one style, without a gap."""

from itertools import compress, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.read.legacy import LegacyEncoding
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.sideways import Sideways
from pipeline.read.paper.view import View
from pipeline.read.pdf import native
from pipeline.read.pdf.fonts import STROKED, plain_name, style_of
from pipeline.read.pdf.letters import holds_signs, in_unicode, old_font
from pipeline.read.pdf.runs import Runs, allow_squeezed_spaces, find_runs
from pipeline.read.pdf.tops import tops_of
from pipeline.read.signs import without_private

_PRIVATE = 0xF000
_LEANING = 0.15  # of what letters go along, so much up or down is still upright


class PageText(NamedTuple):
    """Upright text in the order of the file, the view that makes most of it upright, encodings it was read from.

    `sideways` is what else is set along the page or upside down: names of columns, stamps, watermarks.
    """

    pieces: list[Piece]
    view: View
    conversions: tuple[LegacyEncoding, ...] = ()
    sideways: tuple[Sideways, ...] = ()


class _Objects(NamedTuple):
    """The text objects of a page, in the order of their runs, and which of them each run belongs to."""

    which: npt.NDArray[np.intp]
    handles: list[int]
    matrix: native.Floats


def read_pieces(text_page: object, view: View) -> PageText:
    """All text of the page, what is upright apart from what is not."""
    handle = native.address_of(text_page)
    codes = np.frombuffer(native.characters(handle).encode("utf-32-le", "replace"), np.uint32)
    runs = find_runs(handle, codes)
    first, last = runs.first, runs.last
    if not len(first):
        return PageText([], view)
    # Runs of one object follow each other; one that came back would be asked again, no more.
    changes = np.append(True, runs.objects[1:] != runs.objects[:-1])
    which, handles = np.cumsum(changes) - 1, runs.objects[changes].tolist()
    objects = _Objects(which, handles, native.matrices(handle, first[changes].tolist()))
    way, ways = _ways(objects.matrix, np.bincount(which, weights=last - first + 1), view)
    upright = view.upright(-way) if way else view
    if ways is None:
        pieces, conversions = _pieces(handle, codes, runs, objects, upright)
        return PageText(pieces, upright, conversions)
    own = ways[which]
    pieces, conversions = _pieces(*_selected(handle, codes, runs, objects, own == way), upright)
    sideways = []
    for other in sorted({1, 2, 3} & set(own.tolist())) if way == 0 else ():
        turned = view.upright(-other)
        words, _ = _pieces(*_selected(handle, codes, runs, objects, own == other), turned)
        sideways.append(Sideways(turned, tuple(words)))
    return PageText(pieces, upright, conversions, tuple(sideways))


def _selected(
    handle: int, codes: npt.NDArray[np.uint32], runs: Runs, objects: _Objects, wanted: npt.NDArray[np.bool_]
) -> tuple[int, npt.NDArray[np.uint32], Runs, _Objects]:
    chosen = Runs(runs.first[wanted], runs.last[wanted], runs.objects[wanted], runs.least_gap[wanted])
    return handle, codes, chosen, objects._replace(which=objects.which[wanted])


def _pieces(
    handle: int,
    codes: npt.NDArray[np.uint32],
    runs: Runs,
    objects: _Objects,
    view: View,
) -> tuple[list[Piece], tuple[LegacyEncoding, ...]]:
    """The words of the given runs in a view in which they stand upright."""
    which, handles, matrix = objects
    first, last = runs.first, runs.last
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
    seen = (middle > 0) & (middle < view.width)
    seen &= (begins[:, 3] > 0) & (begins[:, 1] < view.height)
    tops = tops_of(handle, view, codes, runs, begins[:, 1])
    size = sizes[which]
    allow_squeezed_spaces(handle, view, runs, begins[:, 0], ends[:, 2], size)
    texts = _texts(codes, first, last)
    conversions: tuple[LegacyEncoding, ...] = ()
    if any(map(old_font, names)) or holds_signs(codes):
        texts, conversions = in_unicode(texts, [names[index] for index in font[which].tolist()])
    if (codes >= _PRIVATE).any():
        texts = [
            without_private(text, plain_name(names[index]))
            for text, index in zip(texts, font[which].tolist(), strict=True)
        ]
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
    return list(compress(pieces, seen.tolist())), conversions


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


def _ways(
    matrix: native.Floats, lengths: npt.NDArray[np.number], view: View
) -> tuple[int, npt.NDArray[np.intp] | None]:
    """The way in which most letters stand upright, and that of each text object: quarter turns, -1 for askew.

    None where all of them stand upright as the page is shown.
    """
    across, down = view.directions(matrix[:, 0], matrix[:, 1])
    if (np.abs(down) <= _LEANING * across).all() and (across > 0).all():
        return 0, None
    ways = np.select([np.abs(down) <= _LEANING * np.abs(across), np.abs(across) <= _LEANING * np.abs(down)], [0, 1], -1)
    ways = np.where((ways == 0) & (across < 0), 2, np.where((ways == 1) & (down < 0), 3, ways))
    letters = [float(lengths[ways == way].sum()) for way in range(4)]
    return letters.index(max(letters)), ways
