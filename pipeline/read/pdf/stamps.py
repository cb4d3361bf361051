"""What e-office systems stamp on a document at issuing: number and day as the appearance of a signature field.

Without them the page says "Số:    /KH-UBND" and "ngày    tháng 11 năm 2024". pdfium reads annotations only once they
are made part of the page ("flattened"): they then stand in its last form, one form inside for each annotation. The same
fields hold the captions of signatures, which are no text of the document.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pypdfium2.raw as pdfium
import regex

from pipeline.read.pdf import native
from pipeline.read.pdf.captions import is_caption
from pipeline.read.pdf.pieces import Piece
from pipeline.read.pdf.rows import Row
from pipeline.read.pdf.view import View
from pipeline.records import Box

_SHOWN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
_DEPTH = 6
_HIGHEST = 45.0
_NAMES_BLANK = regex.compile(r"(?i)^\W*số\b|\bngày\b.*\btháng\b")
# A number, a day, a month, a whole code or date; not the name and the time that a signature shows.
_VALUE = regex.compile(r"(?!.*\d:\d\d)(?=.*\d)[\w./\- ]{1,30}")


@dataclass(frozen=True, slots=True)
class Stamp:
    """One annotation made part of the page: its text objects, and where its picture stands when it has no text."""

    objects: frozenset[int]
    pictures: tuple[tuple[float, float, float, float], ...] = ()


def has_stamps(page: object) -> bool:
    """Whether the page has annotations whose appearance a reader takes for text."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in _SHOWN:
            return True
    return False


def flattened_stamps(top: Sequence[int]) -> tuple[Stamp, ...]:
    """The stamps of a page that was flattened and loaded again; `top` are its objects."""
    if not top or native.kinds([top[-1]])[0] != pdfium.FPDF_PAGEOBJ_FORM:
        return ()
    stamps = []
    for form in native.form_children(top[-1]):
        texts: set[int] = set()
        pictures: list[tuple[float, float, float, float]] = []
        _collect(form, 1.0, 0.0, 0.0, _DEPTH, texts, pictures)
        stamps.append(Stamp(frozenset(texts), tuple(pictures)))
    return tuple(stamps)


def _collect(
    handle: int,
    scale: float,
    x: float,
    y: float,
    depth: int,
    texts: set[int],
    pictures: list[tuple[float, float, float, float]],
) -> None:
    """Gather text objects and pictures of a form; its matrix is taken as scale and shift, as appearances have it."""
    matrix = native.object_matrix(handle)
    x, y, scale = x + scale * float(matrix[4]), y + scale * float(matrix[5]), scale * float(matrix[0])
    children = native.form_children(handle)
    for child, kind in zip(children, native.kinds(children), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.add(child)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = native.object_bounds([child])[0].tolist()
            pictures.append((x + scale * left, y + scale * bottom, x + scale * right, y + scale * top))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            _collect(child, scale, x, y, depth - 1, texts, pictures)


def sort_out(pieces: Iterable[Piece], stamps: Sequence[Stamp]) -> tuple[list[Piece], list[Piece]]:
    """The text of the page itself, and the stamped values that belong into it; captions of signatures are dropped."""
    if not stamps:
        return list(pieces), []
    owner = {handle: index for index, stamp in enumerate(stamps) for handle in stamp.objects}
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


def pictures_in_blanks(rows: Sequence[Row], stamps: Iterable[Stamp], view: View) -> Iterator[Box]:
    """Pictures stamped where a header line leaves its number or day blank: their words cannot be read here."""
    for stamp in stamps:
        if stamp.objects or not stamp.pictures:
            continue
        for x0, y0, x1, y1 in view.boxes(np.array(stamp.pictures, np.float32)).tolist():
            if any(_has_blank(row, x0, x1) and y0 - 3 < row.foot < y1 + 3 for row in rows) and y1 - y0 < _HIGHEST:
                yield Box(x0, y0, x1, y1)


def _has_blank(row: Row, x0: float, x1: float) -> bool:
    """Whether a line that names a number or a day has a gap between `x0` and `x1`."""
    if not _NAMES_BLANK.search(row.text):
        return False
    middle = (x0 + x1) / 2
    return any(left.x1 - 2 <= middle <= right.x0 + 2 for left, right in pairwise(row.pieces))
