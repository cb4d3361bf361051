"""One page as it was drawn or recognised, whatever drew it: rows of words outside tables, tables, rulings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from pipeline.read.layout import places_blocks
from pipeline.read.paper.grids import Grid, sort_into
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import Row, rows_of
from pipeline.read.paper.rulings import Ruling
from pipeline.read.paper.view import View
from pipeline.records import Box, TextSource

_COLUMNS_OF_A_PART = 3


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: its place on the page and the rows of words in each of its cells."""

    grid: Grid
    cells: tuple[tuple[int, int, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, before anything is known of the document around it.

    `how` its words were had ("pdf" from the text layer, "ocr" from its picture), how far they can be trusted (0 to 1),
    and the seconds this took.
    """

    number: int
    view: View
    rows: tuple[Row, ...]
    tables: tuple[Table, ...]
    rules: tuple[Ruling, ...]
    pictured_stamps: tuple[Box, ...] = ()
    has_picture: bool = False
    how: TextSource = "pdf"
    quality: float = 1.0
    seconds: float = 0.0


def find_tables(grids: Sequence[Grid], pieces: list[Piece]) -> tuple[list[Table], list[Piece]]:
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
