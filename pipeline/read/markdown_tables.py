"""Markdown tables -> one line a cell, or the columns of a header block one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from pipeline.read.inline import Inline, read_inline
from pipeline.read.layout import places_blocks
from pipeline.read.raw import Raw
from pipeline.records import Line

_RULE = regex.compile(r"[\s|:-]*-[\s|:-]*$")
_CELL = regex.compile(r"(?:[^|\\]|\\.)+|(?<=\|)(?=\|)")
_EDGE = regex.compile(r"\s*\|")


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    lines: tuple[Inline, ...]


def read_table(lines: Sequence[Raw], table: int) -> Iterator[Line]:
    """The cells of the table whose number in the file is `table`."""
    rows = [list(_cells(raw)) for raw in lines if not _RULE.match(raw.text)]
    cells = [_Cell(row, column, tuple(read_inline([raw])[0])) for row, raws in enumerate(rows) for column, raw in raws]
    if places_blocks(
        [["\n".join(line.text for line in cell.lines) for cell in cells if cell.row == row] for row in range(len(rows))]
    ):
        for cell in sorted(cells, key=lambda cell: (cell.column, cell.row)):
            for inline in cell.lines:
                yield _line(inline, starts_paragraph=True)
        return
    for cell in cells:
        for position, inline in enumerate(cell.lines):
            yield _line(inline, starts_paragraph=position == 0, table=table, row=cell.row, column=cell.column)


def _cells(raw: Raw) -> Iterator[tuple[int, Raw]]:
    """The cells of one row with their column; empty ones are counted and left out."""
    edge = _EDGE.match(raw.text)
    for column, match in enumerate(_CELL.finditer(raw.text, edge.end() if edge else 0)):
        text = match.group()
        if text.strip():
            indent = len(text) - len(text.lstrip())
            yield column, Raw(text.strip(), raw.number, raw.column + match.start() + indent)


def _line(inline: Inline, *, starts_paragraph: bool, table: int = -1, row: int = -1, column: int = -1) -> Line:
    return Line(
        text=inline.text,
        number=inline.number,
        starts="yes" if starts_paragraph else "maybe",
        bold=tuple(inline.bold),
        italic=tuple(inline.italic),
        kind="body" if table < 0 else "cell",
        table=table,
        row=row,
        column=column,
        marks=tuple(inline.marks),
        columns=tuple(inline.columns),
    )
