"""What e-office systems stamp on a document at issuing: number and day as the appearance of a signature field.

Without them the page says "Số:    /KH-UBND" and "ngày    tháng 11 năm 2024". pdfium reads annotations only once they
are made part of the page ("flattened"): they then stand in its last form, one form inside for each annotation. The same
fields hold the captions of signatures, which are no text of the document.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
import regex

from pipeline.read.paper.captions import is_caption
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row
from pipeline.read.paper.view import View
from pipeline.read.pdf import native
from pipeline.records import Box

_SHOWN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
_DEPTH = 6
_HIGHEST = 45.0
_NAMES_BLANK = regex.compile(r"(?i)^\W*số\b|\bngày\b.*\btháng\b")
# A number, a day, a month, a whole code or date; not the name and the time that a signature shows, nor a receipt.
_VALUE = regex.compile(r"(?!.*\d:\d\d)(?!(?i:.*\bđến\b))(?=.*\d)[\w./\- ]{1,30}")


class Stamps(NamedTuple):
    """What the annotations of a page show: some of them text, others (by their rectangles) only pictures."""

    hold_text: bool
    pictures: tuple[tuple[float, float, float, float], ...]


def find_stamps(page: object) -> Stamps:
    """The annotations that a reader takes for part of the page: fields, notes set as text, rubber stamps."""
    hold_text = False
    pictures: list[tuple[float, float, float, float]] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _SHOWN:
            count = pdfium.FPDFAnnot_GetObjectCount(annotation)
            objects = native.with_kinds(
                [native.address_of(pdfium.FPDFAnnot_GetObject(annotation, at)) for at in range(count)]
            )
            if any(_kinds_inside(objects, pdfium.FPDF_PAGEOBJ_TEXT)):
                hold_text = True
            elif any(_kinds_inside(objects, pdfium.FPDF_PAGEOBJ_IMAGE)):
                box = pdfium.FS_RECTF()
                pdfium.FPDFAnnot_GetRect(annotation, box)
                pictures.append((box.left, box.bottom, box.right, box.top))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return Stamps(hold_text, tuple(pictures))


def flattened_texts(top: native.Drawn) -> list[set[int]]:
    """The text objects of each annotation of a page that was flattened and loaded again; `top` are its objects."""
    if not top.kinds or top.kinds[-1] != pdfium.FPDF_PAGEOBJ_FORM:
        return []
    annotations = native.form_objects(top.handles[-1]).handles
    return [set(_kinds_inside(native.with_kinds([one]), pdfium.FPDF_PAGEOBJ_TEXT)) for one in annotations]


def _kinds_inside(objects: native.Drawn, wanted: int, depth: int = _DEPTH) -> Iterator[int]:
    """The objects of one kind, also inside of forms."""
    yield from objects.of_kind(wanted)
    for form in objects.of_kind(pdfium.FPDF_PAGEOBJ_FORM) if depth else ():
        yield from _kinds_inside(native.form_objects(form), wanted, depth - 1)


def sort_out(pieces: list[Piece], stamps: Sequence[set[int]]) -> tuple[list[Piece], list[Piece]]:
    """The text of the page itself, and the stamped values that belong into it; captions of signatures are dropped."""
    if not stamps:
        return pieces, []
    owner = {handle: index for index, texts in enumerate(stamps) for handle in texts}
    own: list[Piece] = []
    stamped: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        index = owner.get(piece.object)
        if index is None:
            own.append(piece)
        else:
            stamped[index].append(piece)
    return own, [piece for group in stamped.values() if _is_value(group) for piece in group]


def _is_value(group: Sequence[Piece]) -> bool:
    """Whether one annotation shows a number, a day or a form field, not the caption of a signature."""
    text = " ".join(piece.text for piece in group)
    one_line = max(p.foot for p in group) - min(p.foot for p in group) < 0.5 * group[0].size
    return one_line and _VALUE.fullmatch(text) is not None and not is_caption(text)


def pictures_in_blanks(rows: Sequence[Row], stamps: Stamps, objects: native.Drawn, view: View) -> Iterator[Box]:
    """Pictures put where a header line leaves its number or day blank, as annotations or on the page itself."""
    images = objects.of_kind(pdfium.FPDF_PAGEOBJ_IMAGE)
    if not images and not stamps.pictures:
        return
    annotated = np.array(stamps.pictures, np.float32).reshape(-1, 4)
    for x0, y0, x1, y1 in view.boxes(np.concatenate((annotated, native.object_bounds(images)))).tolist():
        if y1 - y0 < _HIGHEST and any(_has_blank(row, x0, x1) and y0 - 3 < row.foot < y1 + 3 for row in rows):
            yield Box(x0, y0, x1, y1)


def _has_blank(row: Row, x0: float, x1: float) -> bool:
    """Whether a line that names a number or a day has a gap between `x0` and `x1`."""
    if not _NAMES_BLANK.search(row.plain):
        return False
    middle = (x0 + x1) / 2
    return any(left[-1].x1 - 2 <= middle <= right[0].x0 + 2 for left, right in pairwise(row.words))
