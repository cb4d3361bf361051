"""The pages of a PDF as their text layers give them, each with the reason why it should not be trusted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter
from typing import NamedTuple

import pypdfium2.raw as pdfium

from pipeline.read.paper.captions import caption_rows
from pipeline.read.paper.grids import find_grids
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import put_into_rows, rows_of
from pipeline.read.paper.sheet import Sheet, find_tables
from pipeline.read.pdf import native
from pipeline.read.pdf.lost_letters import count_lost_letters
from pipeline.read.pdf.pictured import is_unseen, may_show_letters, share_under_pictures
from pipeline.read.pdf.pieces import read_pieces
from pipeline.read.pdf.rulings import read_rulings
from pipeline.read.pdf.stamps import Stamps, find_stamps, flattened_texts, pictures_in_blanks, sort_out
from pipeline.read.pdf.trust import MOSTLY_PICTURE, Doubt, Evidence, doubt_in
from pipeline.read.pdf.view import view_of
from pipeline.read.quality import WordCount, count_words

_USUAL_SIZE = 13.0
_LONE = 3


class PageError(Exception):
    """One page cannot be read; the document goes on without it."""


class Layer(NamedTuple):
    """The text layer of one page as a sheet, and why the page should rather be read by its picture."""

    sheet: Sheet
    doubt: Doubt | None


def read_layer(document: object, index: int) -> Layer:
    """Read one page. Raises PageError when pdfium cannot load it."""
    begun = perf_counter()
    with _open_page(document, index) as page:
        stamps = find_stamps(page)
        if not stamps.hold_text or pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
            return _layer(page, index + 1, stamps._replace(hold_text=False), begun)
        with _open_page(document, index) as flattened:  # The fonts of the first are still there.
            return _layer(flattened, index + 1, stamps, begun)


@contextmanager
def _open_page(document: object, index: int) -> Iterator[object]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise PageError(f"page {index + 1} cannot be loaded")
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


@contextmanager
def _open_text(page: object, number: int) -> Iterator[object]:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise PageError(f"page {number} has no readable text")
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _layer(page: object, number: int, stamps: Stamps, begun: float) -> Layer:
    objects = native.page_objects(native.address_of(page), pdfium.FPDFPage_CountObjects(page))
    with _open_text(page, number) as text_page:
        pieces, view, conversions, sideways = read_pieces(text_page, view_of(page))
        own, values = sort_out(pieces, flattened_texts(objects) if stamps.hold_text else ())
        rulings = read_rulings(objects, view)
        tables, own = find_tables(find_grids(rulings), own, sideways)
        rows = put_into_rows(rows_of(own), values)
        sheet = Sheet(
            number,
            view,
            tuple(rows),
            tuple(tables),
            rulings.across,
            tuple(pictures_in_blanks(rows, stamps, objects, view)),
            conversions=conversions,
        )
        evidence = _evidence(sheet, pieces, objects, native.address_of(text_page))
    return Layer(
        replace(
            sheet,
            how="ocr" if evidence.is_recognised else "pdf",
            quality=evidence.quality,
            seconds=perf_counter() - begun,
        ),
        doubt_in(evidence),
    )


def _evidence(sheet: Sheet, pieces: Sequence[Piece], objects: native.Drawn, text_page: int) -> Evidence:
    """What tells whether the text layer can be trusted; what costs time is asked only where it matters."""
    words = count_words(sheet.text)
    under_pictures = share_under_pictures(objects, sheet.view.width * sheet.view.height)
    if under_pictures >= MOSTLY_PICTURE:
        words = _without_captions(sheet)
    return Evidence(
        words,
        under_pictures,
        unseen=under_pictures >= MOSTLY_PICTURE and is_unseen(pieces),
        lost_letters=count_lost_letters(text_page) if words.lone >= _LONE else 0,
        drawn=under_pictures >= MOSTLY_PICTURE or (not pieces and may_show_letters(objects)),
    )


def _without_captions(sheet: Sheet) -> WordCount:
    """The words of a scan but for what a signing tool has printed on it."""
    dropped = caption_rows(sheet.rows, _USUAL_SIZE, sheet.view.height)
    rows = tuple(row for index, row in enumerate(sheet.rows) if index not in dropped)
    return count_words(replace(sheet, rows=rows).text)
