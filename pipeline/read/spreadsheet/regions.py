"""Which rows of a sheet are its table, and which are the title, the header and the signature around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.read.layout import places_blocks
from pipeline.read.spreadsheet.workbook import Cell

_FEWEST_COLUMNS = 2
_FEWEST_FILLED = 3


@dataclass(frozen=True, slots=True)
class Region:
    """Cells of adjoining rows: a table, or words in the order in which they are read."""

    is_table: bool
    cells: tuple[Cell, ...]


def find_regions(cells: Sequence[Cell]) -> Iterator[Region]:
    """The regions of a sheet from top to bottom."""
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
    drawn = any(_is_drawn(row) for row in rows)
    reach = -1
    marked: list[tuple[bool, list[Cell]]] = []
    for row in rows:
        in_table = (_is_drawn(row) if drawn else _is_filled(row)) or row[0].row <= reach
        if in_table:  # A cell of the table that spans rows takes those along.
            reach = max(reach, *(cell.row + cell.rowspan - 1 for cell in row))
        marked.append((in_table, row))
    above = True
    for is_table, group in groupby(marked, key=lambda one: one[0]):
        found = [row for _, row in group]
        if is_table and (len(found) > 1 or drawn):
            yield Region(True, tuple(cell for row in found for cell in row))
            above = False
        else:
            # The head ends at an empty row; the foot does not, for a signature stands far below its title.
            for block in _parted(found) if above else [found]:
                yield Region(False, tuple(_in_reading_order(block)))


def _parted(rows: Sequence[list[Cell]]) -> Iterator[list[list[Cell]]]:
    """Rows with words, parted where a row is empty."""
    block: list[list[Cell]] = []
    for row in rows:
        if block and row[0].row > block[-1][0].row + 1:
            yield block
            block = []
        block.append(row)
    yield block


def _is_drawn(row: Sequence[Cell]) -> bool:
    return sum(cell.lined for cell in row) >= _FEWEST_COLUMNS


def _is_filled(row: Sequence[Cell]) -> bool:
    words = [cell.text for cell in row if cell.text.strip()]
    return len(words) >= _FEWEST_FILLED and not places_blocks([words])


def _in_reading_order(rows: Sequence[Sequence[Cell]]) -> Iterator[Cell]:
    """Row by row; header and signature stand side by side, and are read one after the other."""
    filled = [[cell for cell in row if cell.text.strip()] for row in rows]
    cells = [cell for row in filled for cell in row]
    if places_blocks([[cell.text for cell in row] for row in filled if row]):
        middle = (max((cell.column + cell.colspan for cell in cells), default=0)) / 2
        yield from (cell for cell in cells if cell.column < middle and not _is_across(cell, middle))
        yield from (cell for cell in cells if cell.column >= middle or _is_across(cell, middle))
    else:
        yield from cells


def _is_across(cell: Cell, middle: float) -> bool:
    """A title over the whole width stands below both blocks."""
    return cell.column < middle / 2 and cell.column + cell.colspan > 1.5 * middle
