"""The characters of a page gathered into pieces: runs on one baseline, in one style, without a gap."""

from itertools import compress, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.read.legacy import LegacyEncoding
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.view import View
from pipeline.read.pdf import native
from pipeline.read.pdf.fonts import is_bold, style_of
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
    text = native.characters(handle)
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    runs = find_runs(handle, codes)
    first, last = runs.first, runs.last
    if not len(first):
        return PageText([], view)
    own, sample, which = np.unique(runs.objects, return_index=True, return_inverse=True)
    handles = own.tolist()
    matrix = native.matrices(handle, first[sample].tolist())
    view, upright = _turn_upright(matrix, np.bincount(which, weights=last - first + 1), view)

    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    sizes = np.abs(native.font_sizes(handles)) * np.where(scale > 0, scale, 1)
    _, baselines = view.points(matrix[:, 4], matrix[:, 5])
    names = _font_names(handles)
    # A page has few styles and many objects.
    styles = list(zip(names, map(native.render_mode_of, handles), strict=True))
    of_style = {one: (is_bold(*one), style_of(one[0])[1]) for one in set(styles)}
    bold, italic = np.array([of_style[one] for one in styles], np.bool_).T
    begins = view.boxes(native.loose_boxes(handle, first.tolist()))
    ends, longer = begins.copy(), np.flatnonzero(last > first)  # Many marks stand alone, each an object of its own.
    ends[longer] = view.boxes(native.loose_boxes(handle, last[longer].tolist()))
    middle = (begins[:, 0] + ends[:, 2]) / 2
    seen = upright[which] & (middle > 0) & (middle < view.width)
    seen &= (begins[:, 3] > 0) & (begins[:, 1] < view.height)
    tops = tops_of(handle, view, codes, runs, begins[:, 1])
    size = sizes[which]
    allow_squeezed_spaces(handle, view, runs, begins[:, 0], ends[:, 2], size)
    texts = list(map(text.__getitem__, map(slice, first.tolist(), (last + 1).tolist())))
    conversions: tuple[LegacyEncoding, ...] = ()
    if any(map(old_font, set(names))) or holds_signs(codes):
        texts, conversions = in_unicode(texts, [names[index] for index in which.tolist()])
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


def _font_names(handles: list[int]) -> list[str]:
    """The name of the font of each text object; a page has few fonts and many objects."""
    fonts = list(map(native.font_of, handles))
    names = {font: native.font_name(font) for font in set(fonts)}
    return [names[font] for font in fonts]


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
