"""The characters of a page gathered into pieces: runs on one baseline, in one style, without a gap."""

from itertools import compress, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.read.pdf import native
from pipeline.read.pdf.fonts import is_bold, style_of
from pipeline.read.pdf.view import View


class Piece(NamedTuple):
    """Letters that stand together.

    `foot` is the baseline of the line, `baseline` its own (that of a raised digit differs). A gap before the piece of
    more than `least_gap` letter sizes is a space. `object` is pdfium's text object of its first letter.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    foot: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    least_gap: float
    object: int

    @property
    def raised(self) -> bool:
        """Set above the line: a footnote mark or an exponent."""
        return self.foot - self.baseline > 0.1 * self.size


# A space of the file counts even where justification has squeezed it to almost nothing; one that pdfium made up must
# be seen ("h ội" where the marked letters come from another font); without either, at a change of font inside a word,
# the gap must be more than letter spacing explains.
_GAP_AT_SPACE, _GAP_MADE_UP, _GAP_ALONE = 0.02, 0.065, 0.24


def read_pieces(text_page: object, view: View) -> tuple[list[Piece], View]:
    """All upright text of the page in the order of the file, and the view that makes most of the text upright."""
    handle = native.address_of(text_page)
    text = native.characters(handle)
    first, last, objects, least_gap = _words(handle, text)
    if not len(first):
        return [], view
    own, sample, which = np.unique(objects, return_index=True, return_inverse=True)
    handles = own.tolist()
    matrix = native.matrices(handle, first[sample].tolist())
    view, upright = _turn_upright(matrix, np.bincount(which, weights=last - first + 1), view)

    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    sizes = np.abs(native.font_sizes(handles)) * np.where(scale > 0, scale, 1)
    _, baselines = view.points(matrix[:, 4], matrix[:, 5])
    bold, italic = _styles(handles)
    begins = view.boxes(native.loose_boxes(handle, first.tolist()))
    ends = view.boxes(native.loose_boxes(handle, last.tolist()))
    middle = (begins[:, 0] + ends[:, 2]) / 2
    seen = upright[which] & (middle > 0) & (middle < view.width)
    seen &= (begins[:, 3] > 0) & (begins[:, 1] < view.height)
    size = sizes[which]
    _allow_squeezed_spaces(handle, view, first, least_gap, begins[:, 0], ends[:, 2], size)
    feet = baselines[which].tolist()
    columns = (
        map(text.__getitem__, map(slice, first.tolist(), (last + 1).tolist())),
        begins[:, 0].tolist(),
        begins[:, 1].tolist(),
        ends[:, 2].tolist(),
        begins[:, 3].tolist(),
        feet,
        feet,
        size.tolist(),
        bold[which].tolist(),
        italic[which].tolist(),
        least_gap.tolist(),
        objects.tolist(),
    )
    # As `map(Piece, *columns)`, without a call of Python for each.
    pieces = map(tuple.__new__, repeat(Piece), zip(*columns, strict=True))
    return list(compress(pieces, seen.tolist())), view


def _words(
    handle: int, text: str
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.uint64], native.Floats]:
    """First and last character of each run between spaces, cut where the text object changes; object and least gap."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    visible = np.zeros(len(codes) + 2, np.bool_)
    visible[1:-1] = (codes > 32) & ((codes < 0x2000) | (codes > 0x200F))
    visible[1:-1] &= (codes != 0xA0) & (codes != 0x3000) & (codes != 0xFEFF)
    first = np.flatnonzero(visible[1:] & ~visible[:-1])
    last = np.flatnonzero(visible[:-1] & ~visible[1:]) - 1
    objects, closing = native.text_objects(handle, first.tolist()), native.text_objects(handle, last.tolist())
    least_gap = np.full(len(first), _GAP_MADE_UP, np.float32)
    mixed = np.flatnonzero(objects != closing)
    if not len(mixed):
        return first, last, objects, least_gap
    # Cut the words of several objects where one gives way to the next.
    lengths = last[mixed] - first[mixed] + 1
    ends = np.cumsum(lengths)
    characters = np.arange(ends[-1]) + np.repeat(first[mixed] - ends + lengths, lengths)
    inside = native.text_objects(handle, characters.tolist())
    begins = inside != np.roll(inside, 1)
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
    return (
        first[order],
        last[order],
        np.concatenate((objects[whole], inside[cuts]))[order],
        np.concatenate((least_gap[whole], gaps))[order],
    )


def _allow_squeezed_spaces(
    handle: int,
    view: View,
    first: npt.NDArray[np.int64],
    least_gap: native.Floats,
    lefts: native.Floats,
    rights: native.Floats,
    size: native.Floats,
) -> None:
    """Lower the least gap where a space of the file stands in it; LibreOffice also writes spaces far from their gap."""
    tight = np.flatnonzero(lefts[1:] - rights[:-1] <= _GAP_MADE_UP * size[1:]) + 1
    tight = tight[least_gap[tight] != np.float32(_GAP_ALONE)]
    tight = tight[native.text_objects(handle, (first[tight] - 1).tolist()) != 0]
    spaces = view.boxes(native.loose_boxes(handle, (first[tight] - 1).tolist()))
    stands_there = np.abs(spaces[:, 0] - rights[tight - 1]) < 0.15 * size[tight]
    stands_there &= spaces[:, 2] - spaces[:, 0] > 0.05 * size[tight]
    least_gap[tight[stands_there]] = _GAP_AT_SPACE


def _styles(handles: list[int]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which text objects are bold, and which are in italics."""
    fonts = list(map(native.font_of, handles))
    names = {font: native.font_name(font) for font in set(fonts)}
    modes = map(native.render_mode_of, handles)
    bold = [is_bold(names[font], mode) for font, mode in zip(fonts, modes, strict=True)]
    return np.array(bold), np.array([style_of(names[font])[1] for font in fonts])


def _turn_upright(
    matrix: native.Floats, lengths: npt.NDArray[np.number], view: View
) -> tuple[View, npt.NDArray[np.bool_]]:
    """The view in which most letters stand upright, and which text objects do; the others are watermarks."""
    across, down = view.directions(matrix[:, 0], matrix[:, 1])
    ways = np.select([np.abs(down) <= 0.15 * np.abs(across), np.abs(across) <= 0.15 * np.abs(down)], [0, 1], -1)
    ways = np.where((ways == 0) & (across < 0), 2, np.where((ways == 1) & (down < 0), 3, ways))
    letters = [float(lengths[ways == way].sum()) for way in range(4)]
    most = letters.index(max(letters))
    return (view.upright(-most) if most else view), ways == most
