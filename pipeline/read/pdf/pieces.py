"""The characters of a page gathered into pieces: runs on one baseline, in one style, without a gap."""

from itertools import compress
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


# A space of the file counts even where justification has squeezed it to nothing; one that pdfium made up must be
# seen; without either, the gap must be more than letter spacing explains.
_GAP_AT_SPACE, _GAP_MADE_UP, _GAP_ALONE, _BACKWARDS = -0.12, 0.05, 0.24, -0.4


def read_pieces(text_page: object, view: View) -> tuple[list[Piece], View]:
    """All upright text of the page in the order of the file, and the view that makes most of the text upright."""
    handle = native.address_of(text_page)
    count = native.count_characters(handle)
    if count <= 0:
        return [], view
    text = native.characters(handle, count)
    objects = native.text_objects(handle, count)
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    visible = (codes > 32) & (codes != 0xA0) & ((codes < 0x2000) | (codes > 0x200F)) & (objects != 0)
    visible &= (codes != 0x3000) & (codes != 0xFEFF)
    index = np.flatnonzero(visible)
    if not len(index):
        return [], view
    own = objects[index]
    firsts = np.concatenate(([0], np.flatnonzero(own[1:] != own[:-1]) + 1))
    lengths = np.diff(np.append(firsts, len(own)))
    handles = own[firsts].tolist()
    matrix = native.matrices(handle, index[firsts].tolist())
    view, upright = _turn_upright(matrix, lengths, view)

    scale = np.hypot(matrix[:, 2], matrix[:, 3])
    sizes = np.abs(native.font_sizes(handles)) * np.where(scale > 0, scale, 1)
    _, baselines = view.points(matrix[:, 4], matrix[:, 5])
    fonts = list(map(native.font_of, handles))
    names = {font: native.font_name(font) for font in set(fonts)}
    styles = [
        is_bold(names[font], mode) + 2 * style_of(names[font])[1]
        for font, mode in zip(fonts, map(native.render_mode_of, handles), strict=True)
    ]

    boxes = view.boxes(native.loose_boxes(handle, count)[index])
    size = np.repeat(sizes, lengths)
    baseline = np.repeat(baselines, lengths)
    style = np.repeat(np.array(styles, np.int8), lengths)
    keep = np.repeat(upright, lengths)

    gap = boxes[1:, 0] - boxes[:-1, 2]
    written = np.cumsum((objects != 0) & ~visible)[index]
    least = np.where(np.diff(written) > 0, _GAP_AT_SPACE, np.where(np.diff(index) > 1, _GAP_MADE_UP, _GAP_ALONE))
    em = np.maximum(size[1:], size[:-1])
    broken = gap > least * em
    broken |= gap < _BACKWARDS * em
    broken |= np.abs(baseline[1:] - baseline[:-1]) > 0.05 * em
    broken |= (style[1:] != style[:-1]) | (np.abs(size[1:] - size[:-1]) > 0.4) | (keep[1:] != keep[:-1])
    starts = np.concatenate(([0], np.flatnonzero(broken) + 1))
    ends = np.append(starts[1:], len(index))

    low = np.minimum.reduceat(boxes[:, :2], starts, axis=0)
    high = np.maximum.reduceat(boxes[:, 2:], starts, axis=0)
    letters = "".join(compress(text, visible.tolist()))
    begins = starts.tolist()
    lines = baseline[starts].tolist()
    return [
        piece
        for piece, upright_too in zip(
            map(
                Piece,
                map(letters.__getitem__, map(slice, begins, ends.tolist())),
                low[:, 0].tolist(),
                low[:, 1].tolist(),
                high[:, 0].tolist(),
                high[:, 1].tolist(),
                lines,
                lines,
                size[starts].tolist(),
                (style[starts] & 1).astype(bool).tolist(),
                (style[starts] & 2).astype(bool).tolist(),
                np.concatenate(([_GAP_ALONE], least))[starts].tolist(),
                own[starts].tolist(),
            ),
            keep[starts].tolist(),
            strict=True,
        )
        if upright_too
    ], view


def _turn_upright(
    matrix: native.Floats, lengths: npt.NDArray[np.int64], view: View
) -> tuple[View, npt.NDArray[np.bool_]]:
    """The view in which most letters stand upright, and which text objects do; the others are watermarks."""
    across, down = view.directions(matrix[:, 0], matrix[:, 1])
    ways = np.select([np.abs(down) <= 0.15 * np.abs(across), np.abs(across) <= 0.15 * np.abs(down)], [0, 1], -1)
    ways = np.where((ways == 0) & (across < 0), 2, np.where((ways == 1) & (down < 0), 3, ways))
    letters = [int(lengths[ways == way].sum()) for way in range(4)]
    most = letters.index(max(letters))
    return (view.upright(-most) if most else view), ways == most
