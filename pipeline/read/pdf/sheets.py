"""The pages of a PDF as its text layer gives them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from pipeline.read.paper.grids import find_grids
from pipeline.read.paper.rows import put_into_rows, rows_of
from pipeline.read.paper.sheet import Sheet, find_tables
from pipeline.read.pdf import native
from pipeline.read.pdf.pieces import read_pieces
from pipeline.read.pdf.rulings import read_rulings
from pipeline.read.pdf.stamps import Stamps, find_stamps, flattened_texts, pictures_in_blanks, sort_out
from pipeline.read.pdf.view import view_of


class PageError(Exception):
    """One page cannot be read; the document goes on without it."""


def read_sheets(document: object) -> tuple[list[Sheet], list[int]]:
    """All pages that can be read, and the numbers of those that cannot."""
    sheets, failed = [], []
    for index in range(pdfium.FPDF_GetPageCount(document)):
        try:
            sheets.append(read_sheet(document, index))
        except PageError:
            failed.append(index + 1)
    return sheets, failed


def read_sheet(document: object, index: int) -> Sheet:
    """Read one page. Raises PageError when pdfium cannot load it."""
    with _open_page(document, index) as page:
        stamps = find_stamps(page)
        if not stamps.hold_text or pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
            return _sheet(page, index + 1, stamps._replace(hold_text=False))
    with _open_page(document, index) as page:
        return _sheet(page, index + 1, stamps)


@contextmanager
def _open_page(document: object, index: int) -> Iterator[object]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise PageError(f"page {index + 1} cannot be loaded")
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _sheet(page: object, number: int, stamps: Stamps) -> Sheet:
    view = view_of(page)
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise PageError(f"page {number} has no readable text")
    try:
        pieces, view = read_pieces(text_page, view)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    objects = native.page_objects(native.address_of(page), pdfium.FPDFPage_CountObjects(page))
    own, values = sort_out(pieces, flattened_texts(objects) if stamps.hold_text else ())
    rulings = read_rulings(objects, view)
    tables, own = find_tables(find_grids(rulings), own)
    rows = put_into_rows(rows_of(own), values)
    return Sheet(
        number,
        view,
        tuple(rows),
        tuple(tables),
        rulings.across,
        tuple(pictures_in_blanks(rows, stamps.pictures, view)),
        not pieces and bool({pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}.intersection(native.kinds(objects))),
    )
