"""What a page shows beside its text layer: how much of it lies under pictures, whether anything is drawn at all."""

from collections.abc import Sequence

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.read.paper.piece import Piece
from pipeline.read.pdf import native

_DEPTH = 4
# Letters drawn as outlines are many paths; the frame and the rules of a page without text are few.
_OUTLINES = 60
_UNSEEN = [pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP]


def share_under_pictures(objects: native.Drawn, page_area: float) -> float:
    """0 to 1: how much of the page the images among its objects cover, also inside of forms."""
    return min(_area_of_images(objects, _DEPTH) / max(page_area, 1.0), 1.0)


def _area_of_images(objects: native.Drawn, depth: int) -> float:
    area = sum(map(_enlargement, objects.of_kind(pdfium.FPDF_PAGEOBJ_IMAGE)))
    for form in objects.of_kind(pdfium.FPDF_PAGEOBJ_FORM) if depth else ():
        inside = _area_of_images(native.form_objects(form), depth - 1)
        area += inside and inside * _enlargement(form)
    return area


def _enlargement(handle: int) -> float:
    """How much an object's matrix enlarges the area of what it holds; an image is a square of one point."""
    a, b, c, d, _, _ = native.object_matrix(handle).tolist()
    return float(abs(a * d - b * c))


def may_show_letters(objects: native.Drawn) -> bool:
    """Whether a page without text has pictures, or so many paths that they may be the outlines of letters."""
    return (
        pdfium.FPDF_PAGEOBJ_IMAGE in objects.kinds
        or pdfium.FPDF_PAGEOBJ_FORM in objects.kinds
        or objects.kinds.count(pdfium.FPDF_PAGEOBJ_PATH) >= _OUTLINES
    )


def is_unseen(pieces: Sequence[Piece]) -> bool:
    """Whether most letters are set to be searched, not seen: what another program recognised on a scan."""
    unseen = np.isin(native.render_modes([piece.object for piece in pieces]), _UNSEEN)
    letters = np.array([len(piece.text) for piece in pieces])
    return bool(letters[unseen].sum() > letters[~unseen].sum())
