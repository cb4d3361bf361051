"""The cells of a w:tbl by row and column, and whether the table only places blocks of text side by side."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.styles import Styles, number_of, value_of
from pipeline.read.docx.wrappers import wraps
from pipeline.read.layout import places_blocks

_OFF = frozenset({"0", "false", "off"})
_NO_LINE = frozenset({"", "none", "nil"})
_MOST_PLACED_ROWS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is printed, with the rows and columns it spans: the lower parts of a merged cell are not."""

    row: int
    column: int
    element: etree._Element
    colspan: int = 1
    rowspan: int = 1


def read_cells(table: etree._Element) -> list[Cell]:
    """All cells in reading order; a cell over several columns counts for all of them."""
    cells: list[Cell] = []
    merged_at: dict[int, int] = {}  # Where in `cells` the merged cell is that a column goes on with.
    for row, element in enumerate(_children(table, w.ROW)):
        if element.find(f"{w.ROW_FORMAT}/{w.DELETED}") is not None:
            continue
        before = element.find(f"{w.ROW_FORMAT}/{w.GRID_BEFORE}")
        column = int(before.get(w.VAL, "0")) if before is not None else 0
        for cell in _children(element, w.CELL):
            properties = cell.find(w.CELL_FORMAT)
            merged = properties.find(w.MERGED) if properties is not None else None
            colspan = (number_of(properties, w.SPAN) if properties is not None else None) or 1
            if cells and cells[-1].row == row and _goes_on_across(properties):
                cells[-1] = replace(cells[-1], colspan=column + colspan - cells[-1].column)
            elif merged is not None and merged.get(w.VAL) != "restart":
                if column in merged_at:
                    above = cells[merged_at[column]]
                    cells[merged_at[column]] = replace(above, rowspan=row + 1 - above.row)
            else:
                merged_at.pop(column, None)
                if merged is not None:
                    merged_at[column] = len(cells)
                cells.append(Cell(row, column, cell, colspan))
            column += colspan
    return _in_own_grid(cells)


def _goes_on_across(properties: etree._Element | None) -> bool:
    """Whether a cell is merged with the one to its left, as old files of Word say it."""
    across = properties.find(w.MERGED_ACROSS) if properties is not None else None
    return across is not None and across.get(w.VAL) != "restart"


def _in_own_grid(cells: Sequence[Cell]) -> list[Cell]:
    """The cells in a grid of the edges at which some cell begins: Word keeps rows and columns that nothing shows."""
    rows, columns = (sorted({cell.row for cell in cells}), sorted({cell.column for cell in cells}))
    return [
        replace(cell, row=row, column=column, rowspan=rowspan, colspan=colspan)
        for cell in cells
        for row, rowspan in [_among(rows, cell.row, cell.rowspan)]
        for column, colspan in [_among(columns, cell.column, cell.colspan)]
    ]


def _among(edges: Sequence[int], start: int, span: int) -> tuple[int, int]:
    """Where a cell begins among the edges, and how many of them it spans."""
    first = bisect_left(edges, start)
    return first, bisect_left(edges, start + span) - first


def head_rows(table: etree._Element) -> int:
    """How many rows at its top Word repeats on every page."""
    return sum(1 for _ in takewhile(_is_repeated, _children(table, w.ROW)))


def _is_repeated(row: etree._Element) -> bool:
    mark = row.find(f"{w.ROW_FORMAT}/{w.REPEATED_ROW}")
    return mark is not None and mark.get(w.VAL, "1") not in _OFF


def is_layout(table: etree._Element, cells: list[Cell], styles: Styles) -> bool:
    """Header and signature blocks, frames around a text, and single rows without lines are no data."""
    rows = {cell.row for cell in cells}
    columns = {cell.column for cell in cells}
    if len(columns) <= 1:
        return True
    by_row = groupby(cells, key=lambda cell: cell.row)
    if len(rows) <= _MOST_PLACED_ROWS and places_blocks([[_words(one.element) for one in row] for _, row in by_row]):
        return True
    return len(rows) == 1 and not _has_lines(table, styles)


def _has_lines(table: etree._Element, styles: Styles) -> bool:
    """Whether the table is drawn with lines: its own, its style's or its cells'."""
    properties = table.find(w.TABLE_FORMAT)
    own = properties.find(w.TABLE_BORDERS) if properties is not None else None
    if own is not None:
        if _drawn(own):
            return True
    elif properties is not None:
        for style in styles.chain(value_of(properties, w.TABLE_STYLE)):
            if any(_drawn(borders) for borders in style.iter(w.TABLE_BORDERS)):
                return True
    return any(_drawn(borders) for borders in table.iter(w.CELL_BORDERS))


def _drawn(borders: etree._Element) -> bool:
    return any(line.get(w.VAL, "") not in _NO_LINE for line in borders)


def _words(cell: etree._Element) -> str:
    return "\n".join("".join(text.text or "" for text in one.iter(w.TEXT)) for one in cell.iter(w.PARAGRAPH))


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows or cells, also those wrapped in content controls and tracked insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif wraps(child):
            yield from _children(child, tag)
