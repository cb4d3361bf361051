"""Numbers and days that were stamped on as small pictures over their blanks, recognised one by one."""

from dataclasses import replace

import regex

from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import put_into_rows
from pipeline.read.paper.sheet import Sheet
from pipeline.read.scan.engine import Engine, EngineError
from pipeline.read.scan.pictures import PictureError, Pictures
from pipeline.records import Box

_DPI = 300.0
_SURE = 0.8
# A number, also with the rest of its code; a day, a month or a whole date.
_VALUE = regex.compile(r"\d{1,5}\p{L}?(?:[/-][\p{L}\d./-]{1,25})?")
_DIGIT_HEIGHT = 0.68
_MARGIN, _PAPER = 20, 255
_GAP = 0.1


def read_stamped_values(sheet: Sheet, pictures: Pictures, engine: Engine) -> Sheet:
    """The sheet with the values that were recognised for sure set into their blanks; the others stay blank."""
    read = {box: piece for box in sheet.pictured_stamps if (piece := _value(box, sheet, pictures, engine))}
    left = tuple(box for box in sheet.pictured_stamps if box not in read)
    return replace(sheet, rows=tuple(put_into_rows(sheet.rows, read.values())), pictured_stamps=left)


def _value(box: Box, sheet: Sheet, pictures: Pictures, engine: Engine) -> Piece | None:
    """The one value that a small picture shows; None when it shows more, or none that is sure."""
    import numpy as np  # Heavy imports, for stamps in pictures only.

    try:
        picture = pictures.picture(sheet.number - 1, dpi=_DPI, clip=sheet.view.shown_box(box))
        pixels = picture.pixels
        grey = pixels.min(axis=2) if pixels.ndim == 3 else pixels  # Red and blue ink alike become dark.
        turned = np.ascontiguousarray(np.rot90(grey, sheet.view.turned))
        words = engine.read(np.pad(turned, _MARGIN, constant_values=_PAPER), picture.dpi, "line")
    except (PictureError, EngineError):
        return None
    text = "".join(word.text for word in words)
    confidence = min((word.confidence for word in words), default=0.0)
    if confidence < _SURE or not _VALUE.fullmatch(text):
        return None
    scale = (box.y1 - box.y0) / turned.shape[0]
    top, foot = (
        box.y0 + (y - _MARGIN) * scale for y in (min(word.y0 for word in words), max(word.y1 for word in words))
    )
    size = (foot - top) / _DIGIT_HEIGHT
    return Piece(text, box.x0, top, box.x1, foot, foot, foot, size, False, False, _GAP, confidence=confidence)
