"""The view of a page of a PDF."""

import pypdfium2.raw as pdfium

from pipeline.read.paper.view import View


def view_of(page: object) -> View:
    """The view of a loaded page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return View(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)
