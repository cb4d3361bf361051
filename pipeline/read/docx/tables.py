"""The cells of a w:tbl by row and column, and whether the table only places blocks of text side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.styles import Styles, number_of, value_of
from pipeline.read.layout import places_blocks

_NO_LINE = frozenset({"", "none", "nil"})
_MOST_PLACED_ROWS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is printed: the lower parts of a merged cell are not."""

    row: int
    column: int
    element: etree._Element


def read_cells(table: etree._Element) -> list[Cell]:
    """All cells in reading order; a cell over several columns counts for all of them."""
    cells = []
    for row, element in enumerate(_children(table, w.ROW)):
        before = element.find(f"{w.ROW_FORMAT}/{w.GRID_BEFORE}")
        column = int(before.get(w.VAL, "0")) if before is not None else 0
        for cell in _children(element, w.CELL):
            properties = cell.find(w.CELL_FORMAT)
            merged = properties.find(w.MERGED) if properties is not None else None
            if merged is None or merged.get(w.VAL) == "restart":
                cells.append(Cell(row, column, cell))
            column += (number_of(properties, w.SPAN) if properties is not None else None) or 1
    return cells


def is_layout(table: etree._Element, cells: list[Cell], styles: Styles) -> bool:
    """Header and signature blocks, frames around a text, and single rows without lines are no data."""
    rows = {cell.row for cell in cells}
    columns = {cell.column for cell in cells}
    if len(columns) <= 1:
        return True
    if len(rows) <= _MOST_PLACED_ROWS and places_blocks([[_words(cell.element) for cell in cells]][:1]):
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
        elif child.tag in w.WRAPPERS:
            yield from _children(child, tag)
