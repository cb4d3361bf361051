"""One page as drawn: its rows of words outside tables, its tables, its rulings."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import pypdfium2.raw as pdfium

from pipeline.read.layout import places_blocks
from pipeline.read.pdf import native
from pipeline.read.pdf.grids import Grid, find_grids, sort_into
from pipeline.read.pdf.pieces import Piece, read_pieces
from pipeline.read.pdf.rows import Row, put_into_rows, rows_of
from pipeline.read.pdf.rulings import Ruling, read_rulings
from pipeline.read.pdf.stamps import Stamps, find_stamps, flattened_texts, pictures_in_blanks, sort_out
from pipeline.read.pdf.view import View, view_of
from pipeline.records import Box

_COLUMNS_OF_A_PART = 3


class PageError(Exception):
    """One page cannot be read; the document goes on without it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: its place on the page and the rows of words in each of its cells."""

    grid: Grid
    cells: tuple[tuple[int, int, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as drawn, before anything is known of the document around it."""

    number: int
    view: View
    rows: tuple[Row, ...]
    tables: tuple[Table, ...]
    rules: tuple[Ruling, ...]
    pictured_stamps: tuple[Box, ...] = ()
    has_picture: bool = False


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
    tables, own = _tables(find_grids(rulings), own)
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


def _tables(grids: Sequence[Grid], pieces: list[Piece]) -> tuple[list[Table], list[Piece]]:
    """Data tables with their words, and the words outside; a grid that places header or signature is no table."""
    tables = []
    for grid in grids:
        inside, outside = sort_into(grid, pieces)
        cells = tuple((row, column, tuple(rows_of(inside[row, column]))) for row, column in sorted(inside))
        # A page may hold the end of one cell of the row that the page before began.
        alone = len(cells) < 2 and len(grid.xs) <= _COLUMNS_OF_A_PART
        if not cells or alone or places_blocks(_words_by_row(cells)):
            continue
        tables.append(Table(grid, cells))
        pieces = outside
    return tables, pieces


def _words_by_row(cells: Sequence[tuple[int, int, tuple[Row, ...]]]) -> list[list[str]]:
    """The words of each cell, one list for each row of the table."""
    return [
        ["\n".join(row.plain for row in rows) for _, _, rows in group] for _, group in groupby(cells, key=itemgetter(0))
    ]
