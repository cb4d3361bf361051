"""Tables in Markdown, drawn with bars or as HTML -> one line a cell, or header blocks column by column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, groupby

import regex

from pipeline.read.inline import Inline, read_inline
from pipeline.read.layout import places_blocks
from pipeline.read.raw import Raw
from pipeline.read.table_shapes import make_shape
from pipeline.read.written import Written
from pipeline.records import Line, TableCell

_CELL = regex.compile(r"(?:[^|\\]|\\.)++|(?<=\|)(?=\|)")
_EDGE = regex.compile(r"\s*+\|")
_TAG = regex.compile(r"(?i)<(/?)(table|tr|t[dh])\b([^<>]{0,500})>")
_ACROSS = regex.compile(r"(?i)colspan\s*=\s*[\"']?(\d{1,2})")
_DOWN = regex.compile(r"(?i)rowspan\s*=\s*[\"']?(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; row -1 is text around an HTML table."""

    row: int
    column: int
    raws: tuple[Raw, ...]
    rowspan: int = 1
    colspan: int = 1
    is_head: bool = False


def cells_between_bars(lines: Sequence[Raw]) -> Iterator[Cell]:
    """The cells of rows such as "| 1 | Xã A |"; the rule below the head is no row."""
    heads = next((number for number, raw in enumerate(lines) if _is_rule(raw.text)), 0)
    rows = (raw for raw in lines if not _is_rule(raw.text))
    for row, raw in enumerate(rows):
        edge = _EDGE.match(raw.text)
        for column, match in enumerate(_CELL.finditer(raw.text, edge.end() if edge else 0)):
            yield Cell(row, column, (_part(raw, *match.span()),), is_head=row < heads)


def cells_between_tags(lines: Sequence[Raw]) -> Iterator[Cell]:
    """The cells of an HTML table, whatever stands on one line of the file."""
    outside = Cell(-1, -1, ())
    row, next_column, cell, parts = -1, 0, outside, list[Raw]()
    free_from: dict[int, int] = {}  # The first row that no cell above reaches into, by column.
    for raw in lines:
        done = 0
        for match in _TAG.finditer(raw.text):
            parts.append(_part(raw, done, match.start()))
            done = match.end()
            yield replace(cell, raws=tuple(parts))
            parts, cell = [], replace(outside, column=cell.column)
            name, closes = match[2].lower(), bool(match[1])
            if name == "tr" and not closes:
                row, next_column = row + 1, 0
            elif name in ("td", "th") and not closes:
                row = max(row, 0)
                column = next(column for column in count(next_column) if free_from.get(column, 0) <= row)
                down, across = _span(_DOWN, match[3]), _span(_ACROSS, match[3])
                next_column = column + across
                free_from.update(dict.fromkeys(range(column, next_column), row + down))
                cell = Cell(row, column, (), down, across, is_head=name == "th")
        parts.append(_part(raw, done, len(raw.text)))
    yield replace(cell, row=-1, raws=tuple(parts))


def _span(pattern: regex.Pattern[str], attributes: str) -> int:
    match = pattern.search(attributes)
    return max(1, int(match[1])) if match else 1


def read_table(cells: Iterator[Cell], table: int) -> Written:
    """The lines and the shape of the table whose number in the file is `table`; no shape when it holds no data."""
    found = [(cell, list(chain(*read_inline([raw for raw in cell.raws if raw.text])))) for cell in cells]
    if _places(found):
        columns = sorted(found, key=lambda one: (one[0].column, one[0].row))
        return Written(tuple(_line(inline, None, table, opens=True) for _, lines in columns for inline in lines))
    printed = tuple(
        _line(inline, cell if cell.row >= 0 else None, table, opens=position == 0)
        for cell, lines in found
        for position, inline in enumerate(lines)
    )
    grid = [cell for cell, _ in found if cell.row >= 0]
    heads = [row for row, group in groupby(grid, key=lambda cell: cell.row) if all(cell.is_head for cell in group)]
    declared = sum(1 for number, row in enumerate(heads) if number == row)
    shape = make_shape(
        table, [TableCell(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in grid], printed, declared
    )
    return Written(printed, (shape,) if grid else ())


def _places(found: Sequence[tuple[Cell, list[Inline]]]) -> bool:
    rows: dict[int, list[str]] = {}
    for cell, lines in found:
        if lines:
            rows.setdefault(cell.row, []).append("\n".join(line.text for line in lines))
    return places_blocks(list(rows.values()))


def _is_rule(text: str) -> bool:
    return "-" in text and not text.strip("|:- \t")


def _part(raw: Raw, start: int, end: int) -> Raw:
    """A part of a file line without the spaces around it."""
    text = raw.text[start:end]
    indent = len(text) - len(text.lstrip())
    return Raw(text.strip(), raw.number, raw.column + start + indent)


def _line(inline: Inline, cell: Cell | None, table: int, *, opens: bool) -> Line:
    return Line(
        text=inline.text,
        number=inline.number,
        starts="yes" if opens else "maybe",
        bold=tuple(inline.bold),
        italic=tuple(inline.italic),
        kind="cell" if cell else "body",
        table=table if cell else -1,
        row=cell.row if cell else -1,
        column=cell.column if cell else -1,
        marks=tuple(inline.marks),
        columns=tuple(inline.columns),
    )
