"""Letters that the text layer gives as spaces: old versions of Word forget what a bold H or Í means."""

import numpy as np

from pipeline.read.pdf import native

_WIDER, _LEAST_WIDTH = 1.6, 0.36


def count_lost_letters(text_page: int) -> int:
    """How many spaces of the file are too wide to be any: in one font every space has the same width.

    NĐ 47/2020/NĐ-CP as the portal of the Government gives it has "C N P Ủ" for "CHÍNH PHỦ".
    """
    codes = np.frombuffer(native.characters(text_page).encode("utf-32-le", "replace"), np.uint32)
    spaces = np.flatnonzero(codes == ord(" "))
    objects = native.text_objects(text_page, spaces.tolist())
    spaces, objects = spaces[objects != 0], objects[objects != 0]  # The others are made up by pdfium.
    own, sample, which = np.unique(objects, return_index=True, return_inverse=True)
    matrix = native.matrices(text_page, spaces[sample].tolist())
    handles = own.tolist()
    sizes = native.font_sizes(handles) * np.hypot(matrix[:, 0], matrix[:, 1])
    boxes = native.loose_boxes(text_page, spaces.tolist())
    lies = np.abs(matrix[:, 0]) >= np.abs(matrix[:, 1])
    along = np.where(lies[which], boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    widths = np.abs(along) / np.maximum(sizes, 0.1)[which]
    fonts = native.fonts_of(handles)[which]
    return sum(_too_wide(widths[fonts == font]) for font in np.unique(fonts))


def _too_wide(widths: native.Floats) -> int:
    true_space = float(widths[widths > 0].min(initial=1.0))
    return int((widths > max(_WIDER * true_space, _LEAST_WIDTH)).sum())
