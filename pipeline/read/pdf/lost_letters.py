"""Letters that the text layer gives as spaces: old versions of Word forget what a bold H or Í means."""

import numpy as np

from pipeline.read.pdf import native

_WIDER, _LEAST_WIDTH = 1.6, 0.36


def count_lost_letters(text_page: int) -> int:
    """How many spaces of the file are too wide to be any: in one font every space has the same width.

    NĐ 47/2020/NĐ-CP as the portal of the Government gives it has "C N P Ủ" for "CHÍNH PHỦ".
    """
    text = native.characters(text_page)
    spaces = [index for index, letter in enumerate(text) if letter == " "]
    objects = native.text_objects(text_page, spaces)
    drawn = np.flatnonzero(objects)
    if not len(drawn):
        return 0
    boxes = native.loose_boxes(text_page, [spaces[index] for index in drawn.tolist()])
    own, which = np.unique(objects[drawn], return_inverse=True)
    handles = own.tolist()
    matrices = native.matrices(text_page, [spaces[index] for index in drawn.tolist()])
    sizes = native.font_sizes(handles)[which] * np.hypot(matrices[:, 2], matrices[:, 3])
    lies = np.abs(matrices[:, 0]) >= np.abs(matrices[:, 1])
    along = np.where(lies, boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    widths = np.abs(along) / np.maximum(sizes, 0.1)
    fonts = np.array([native.font_of(handle) for handle in handles], np.uint64)[which]
    return sum(_too_wide(widths[fonts == font]) for font in np.unique(fonts))


def _too_wide(widths: native.Floats) -> int:
    true_space = float(widths[widths > 0].min(initial=1.0))
    return int((widths > max(_WIDER * true_space, _LEAST_WIDTH)).sum())
