"""Tables that lost their rulings: what is copied out of a word processor has a tab between the cells of a row."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.read.line_starts import has_label
from pipeline.read.raw import Raw
from pipeline.read.table_shapes import make_shape
from pipeline.read.written import Written
from pipeline.records import Line, TableCell

_FEWEST_ROWS = 2


def cut_tables(block: Sequence[Raw]) -> Iterator[tuple[bool, list[Raw]]]:
    """The lines of a block in runs, those that are rows of a table apart from the others."""
    waiting: list[Raw] = []
    for tabs, group in groupby(block, key=lambda raw: raw.text.strip(" ").count("\t")):
        run = list(group)
        if tabs and len(run) >= _FEWEST_ROWS and _are_rows(run, tabs + 1):
            if waiting:
                yield False, waiting
            yield True, run
            waiting = []
        else:
            waiting += run
    if waiting:
        yield False, waiting


def read_table(run: Sequence[Raw], table: int) -> Written:
    """The lines and the shape of the table whose number in the file is `table`."""
    lines = tuple(_cells(run, table))
    columns = max(raw.text.count("\t") for raw in run) + 1
    grid = [TableCell(row, column) for row in range(len(run)) for column in range(columns)]
    return Written(lines, (make_shape(table, grid, lines),))


def _cells(run: Sequence[Raw], table: int) -> Iterator[Line]:
    """One line a cell; an empty cell has none."""
    for row, raw in enumerate(run):
        column = raw.column
        for index, cell in enumerate(raw.text.split("\t")):
            words = cell.strip()
            if words:
                start = column + len(cell) - len(cell.lstrip())
                place = ((0, start),) if start else ()
                yield Line(words, raw.number, kind="cell", table=table, row=row, column=index, columns=place)
            column += len(cell) + 1


def _are_rows(run: Sequence[Raw], columns: int) -> bool:
    """Whether tabs part cells: after a label ("1." and a tab) or an indent they part none."""
    cells = [raw.text.split("\t") for raw in run]
    if any(not row[0].strip() and not row[1].strip() for row in cells):
        return False
    if columns > 2:
        return True
    return all(row[1].strip()[:1].isdigit() and not has_label(f"{row[0].strip()} ") for row in cells[1:])
