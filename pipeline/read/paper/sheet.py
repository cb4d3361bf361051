"""One page as it was drawn or recognised, whatever drew it: rows of words outside tables, tables, rulings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.read.layout import places_blocks
from pipeline.read.paper.grids import Grid, Span, sort_into
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row, rows_of
from pipeline.read.paper.rulings import Ruling
from pipeline.read.paper.sideways import Sideways, sort_sideways
from pipeline.read.paper.view import View
from pipeline.records import Box, TextSource

_COLUMNS_OF_A_PART = 3
_CELL_PADDING = 9.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its place in the grid, its walls, and the rows of words in it (none when it is empty).

    `goes_on` holds the last row of the cell on the page before of which this one is the rest; `view` is that in which
    its words stand upright where they are set along the page.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    rows: tuple[Row, ...] = ()
    words: str = ""
    goes_on: tuple[Row, ...] = ()
    view: View | None = None


def room_in(cell: Cell) -> float:
    """How wide a line in the cell can be."""
    return (cell.box.y1 - cell.box.y0 if cell.view else cell.box.x1 - cell.box.x0) - _CELL_PADDING


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: its place on the page and its cells in reading order."""

    grid: Grid
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, before anything is known of the document around it.

    `how` its words were had ("pdf" from the text layer, "ocr" from its picture), how far they can be trusted (0 to 1),
    the seconds this took, and the old encodings that some of them were read from.
    """

    number: int
    view: View
    rows: tuple[Row, ...]
    tables: tuple[Table, ...]
    rules: tuple[Ruling, ...]
    pictured_stamps: tuple[Box, ...] = ()
    how: TextSource = "pdf"
    quality: float = 1.0
    seconds: float = 0.0
    conversions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All its words, row by row, those of tables last."""
        cells = (cell.words for table in self.tables for cell in table.cells)
        return "\n".join((*(row.plain for row in self.rows), *cells))


def find_tables(
    grids: Sequence[Grid], pieces: list[Piece], sideways: Sequence[Sideways] = ()
) -> tuple[list[Table], list[Piece]]:
    """Data tables with their words, and the words outside; a grid that places header or signature is no table."""
    tables = []
    for grid in grids:
        inside, outside = sort_into(grid, pieces)
        turned = sort_sideways(grid, sideways)
        cells = tuple(_cell(grid, span, inside.get(span[:2], []), turned.get(span[:2])) for span in grid.spans)
        filled = [cell for cell in cells if cell.rows]
        # A page may hold the end of one cell of the row that the page before began.
        alone = len(filled) < 2 and len(grid.xs) <= _COLUMNS_OF_A_PART
        if not filled or alone or places_blocks(_words_by_row(filled)):
            continue
        tables.append(Table(grid, cells))
        pieces = outside
    return tables, pieces


def _cell(grid: Grid, span: Span, pieces: Sequence[Piece], turned: Sideways | None) -> Cell:
    view = None
    if not pieces and turned:
        pieces, view = turned.pieces, turned.view
    row, column, rowspan, colspan = span
    box = Box(grid.xs[column], grid.ys[row], grid.xs[column + colspan], grid.ys[row + rowspan])
    rows = tuple(rows_of(pieces)) if pieces else ()
    return Cell(row, column, rowspan, colspan, box, rows, "\n".join(one.plain for one in rows), view=view)


def _words_by_row(cells: Sequence[Cell]) -> list[list[str]]:
    """The words of each cell, one list for each row of the table."""
    return [[cell.words for cell in group] for _, group in groupby(cells, key=lambda cell: cell.row)]
