"""Markdown, as people and OCR programs write it -> lines with their marks taken out."""

from collections.abc import Iterator

import regex

from pipeline.read.blocks import Block, split_blocks
from pipeline.read.inline import Inline, read_inline
from pipeline.read.line_starts import block_starts, wrap_width
from pipeline.read.markdown_tables import cells_between_bars, cells_between_tags, read_table
from pipeline.read.raw import Raw
from pipeline.read.side_by_side import begins_columns, read_columns
from pipeline.read.written import Written
from pipeline.records import Line, TableShape
from pipeline.records.source import Start

# What tells Markdown from plain text: a heading, a pair of marks, a table's rule, a footnote, an HTML left-over.
_TRACES = regex.compile(
    r"(?m)^#{1,6} \S|\*\*[^\s*][^\n*]{0,500}\*\*|^\|?[ \t]*+:?-{3,}+:?[ \t]*+\||^!\["
    r"|\[\^\w{1,9}\]|<(?:sup|br|b|i|table|page)\b"
)


def looks_like_markdown(text: str) -> bool:
    """Whether the text holds marks that Markdown alone uses."""
    return _TRACES.search(text) is not None


def read_markdown(text: str) -> Written:
    """All lines of the text; Line.columns leads back to the file's own characters."""
    blocks = list(split_blocks(text))
    width = wrap_width([[raw.text for raw in block.lines] for block in blocks if block.kind == "body"])
    lines: list[Line] = []
    shapes: list[TableShape] = []
    tables = 0
    for block in blocks:
        if block.kind in ("table", "html table"):
            cells = cells_between_bars(block.lines) if block.kind == "table" else cells_between_tags(block.lines)
            table = read_table(cells, tables)
            lines += table.lines
            shapes += table.tables
            tables += 1
        else:
            lines += _read_block(block, width)
    return Written(tuple(lines), tuple(shapes))


def _read_block(block: Block, width: int) -> Iterator[Line]:
    raws, starts = block.lines, block_starts([raw.text for raw in block.lines], width, _breaks)
    if begins_columns(raws):
        raws = tuple(read_columns(raws))
        starts = ["maybe"] * len(raws)
    printed = read_inline([_without_break(raw) for raw in raws])
    for position, (file_line, start) in enumerate(zip(printed, starts, strict=True)):
        for inline in file_line:
            opens: Start = "yes" if inline.follows_break or block.heading else start
            if position == 0 and inline is file_line[0]:
                opens = block.starts
            yield make_line(inline, opens, block)


def make_line(inline: Inline, starts: Start, block: Block) -> Line:
    """The frozen line for what was read."""
    first_of_note = block.kind == "note" and starts == "yes"
    return Line(
        text=inline.text,
        number=inline.number,
        starts=starts,
        bold=tuple(inline.bold),
        italic=tuple(inline.italic),
        kind="note" if block.kind == "note" else "body",
        heading=block.heading,
        mark=block.mark if first_of_note else "",
        marks=tuple(inline.marks),
        columns=tuple(inline.columns),
    )


def _breaks(text: str) -> bool:
    """Two spaces or a backslash at its end: the next line is a line of its own."""
    return text.endswith("  ") or (text.endswith("\\") and not text.endswith("\\\\"))


def _without_break(raw: Raw) -> Raw:
    text = raw.text[:-1] if raw.text.endswith("\\") and _breaks(raw.text) else raw.text
    return Raw(text.rstrip(), raw.number, raw.column)
