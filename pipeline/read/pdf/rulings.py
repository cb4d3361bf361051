"""The straight lines drawn on a page, as pdfium knows them: edges of cells, the short rule above footnotes."""

import ctypes
from collections.abc import Iterator

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.read.paper.rulings import Rulings, join_lines
from pipeline.read.paper.view import View
from pipeline.read.pdf import native

_THICK, _SHORT = 3.0, 6.0
_MOST_PATHS = 6000
_MOST_SEGMENTS = 400
_DEPTH = 4


def read_rulings(objects: native.Drawn, view: View) -> Rulings:
    """The horizontal and vertical lines among the page's objects."""
    corners = [found for found in _line_boxes(objects, _DEPTH) if len(found)]
    if not corners:
        return Rulings((), ())
    boxes = view.boxes(np.concatenate(corners))
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    flat = boxes[(height <= _THICK) & (width >= _SHORT)]
    steep = boxes[(width <= _THICK) & (height >= _SHORT)]
    if len(flat) + len(steep) > _MOST_PATHS:  # A drawing, a map: no table has so many lines.
        return Rulings((), ())
    return Rulings(
        join_lines(
            zip(((flat[:, 1] + flat[:, 3]) / 2).tolist(), flat[:, 0].tolist(), flat[:, 2].tolist(), strict=True)
        ),
        join_lines(
            zip(((steep[:, 0] + steep[:, 2]) / 2).tolist(), steep[:, 1].tolist(), steep[:, 3].tolist(), strict=True)
        ),
    )


def _line_boxes(objects: native.Drawn, depth: int) -> Iterator[native.Floats]:
    """Boxes of all paths that are thin, and of the edges of those that are not."""
    paths = objects.of_kind(pdfium.FPDF_PAGEOBJ_PATH)
    if paths and len(paths) <= _MOST_PATHS:
        boxes = native.object_bounds(paths)
        thick = np.minimum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) > _THICK
        yield boxes[~thick]
        edges = [edge for index in np.flatnonzero(thick).tolist() for edge in _edges(paths[index])]
        yield np.array(edges, np.float32).reshape(-1, 4)
    for form in objects.of_kind(pdfium.FPDF_PAGEOBJ_FORM) if depth else ():
        a, b, c, d, e, f = native.object_matrix(form).tolist()
        for found in _line_boxes(native.form_objects(form), depth - 1):
            xs, ys = found[:, [0, 2]], found[:, [1, 3]]
            inside_x, inside_y = a * xs + c * ys + e, b * xs + d * ys + f
            yield np.stack((inside_x[:, 0], inside_y[:, 0], inside_x[:, 1], inside_y[:, 1]), axis=1)


def _edges(path: int) -> Iterator[tuple[float, float, float, float]]:
    """The straight edges of a stroked path, or of one that fills many thin areas; a shaded area has none."""
    handle = ctypes.cast(path, pdfium.FPDF_PAGEOBJECT)
    count = pdfium.FPDFPath_CountSegments(handle)
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, filled, stroked)
    if count > _MOST_SEGMENTS or not (stroked.value or count > 5):
        return
    a, b, c, d, e, f = native.object_matrix(path).tolist()
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield (*last, *point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*last, *start)
            last = start
