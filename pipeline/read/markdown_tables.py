"""Tables in Markdown, drawn with bars or as HTML -> one line a cell, or header blocks column by column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import regex

from pipeline.read.inline import Inline, read_inline
from pipeline.read.layout import places_blocks
from pipeline.read.raw import Raw
from pipeline.records import Line

_CELL = regex.compile(r"(?:[^|\\]|\\.)++|(?<=\|)(?=\|)")
_EDGE = regex.compile(r"\s*+\|")
_TAG = regex.compile(r"(?i)<(/?)(table|tr|t[dh])\b([^<>]{0,500})>")
_SPAN = regex.compile(r"(?i)colspan\s*=\s*[\"']?(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; row -1 is text around an HTML table."""

    row: int
    column: int
    raws: tuple[Raw, ...]


def cells_between_bars(lines: Sequence[Raw]) -> Iterator[Cell]:
    """The cells of rows such as "| 1 | Xã A |"; the rule below the head is no row."""
    rows = (raw for raw in lines if not _is_rule(raw.text))
    for row, raw in enumerate(rows):
        edge = _EDGE.match(raw.text)
        for column, match in enumerate(_CELL.finditer(raw.text, edge.end() if edge else 0)):
            yield Cell(row, column, (_part(raw, *match.span()),))


def cells_between_tags(lines: Sequence[Raw]) -> Iterator[Cell]:
    """The cells of an HTML table, whatever stands on one line of the file."""
    row, column, span, parts = -1, -1, 1, list[Raw]()
    inside = False
    for raw in lines:
        done = 0
        for match in _TAG.finditer(raw.text):
            parts.append(_part(raw, done, match.start()))
            done = match.end()
            yield Cell(row if inside else -1, column, tuple(parts))
            parts, inside = [], False
            name, closes = match[2].lower(), bool(match[1])
            if name == "tr" and not closes:
                row, column, span = row + 1, -1, 1
            elif name in ("td", "th") and not closes:
                row, column, inside = max(row, 0), column + span, True
                width = _SPAN.search(match[3])
                span = int(width[1]) if width else 1
        parts.append(_part(raw, done, len(raw.text)))
    yield Cell(-1, column, tuple(parts))


def read_table(cells: Iterator[Cell], table: int) -> Iterator[Line]:
    """The lines of the table whose number in the file is `table`."""
    found = [(cell, list(chain(*read_inline([raw for raw in cell.raws if raw.text])))) for cell in cells]
    if _places(found):
        for _, lines in sorted(found, key=lambda one: (one[0].column, one[0].row)):
            for inline in lines:
                yield _line(inline, None, table, opens=True)
        return
    for cell, lines in found:
        for position, inline in enumerate(lines):
            yield _line(inline, cell if cell.row >= 0 else None, table, opens=position == 0)


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
