"""Text without marks -> lines, as printed."""

from collections.abc import Iterator, Sequence

from pipeline.read.drawn_lines import is_drawn_line
from pipeline.read.line_starts import block_starts, wrap_width
from pipeline.read.raw import Raw
from pipeline.read.side_by_side import begins_columns, continues_columns, read_columns
from pipeline.read.tab_tables import cut_tables, read_table
from pipeline.read.written import Written
from pipeline.records import Line, TableShape
from pipeline.records.source import Start


def read_plain_text(text: str) -> Written:
    """All lines of the text; blank lines, page breaks and rules part its blocks."""
    blocks = list(_blocks(text))
    width = wrap_width([[raw.text for raw in block] for block in blocks if not begins_columns(block)])
    lines: list[Line] = []
    columns: list[Raw] = []
    shapes: list[TableShape] = []
    for block in blocks:
        if columns and continues_columns(columns, block):
            columns += block
            continue
        lines += _placed(columns)
        columns = block if begins_columns(block) else []
        for tabular, run in [] if columns else cut_tables(block):
            if tabular:
                table = read_table(run, len(shapes))
                lines += table.lines
                shapes += table.tables
            else:
                lines += map(_line, run, block_starts([raw.text for raw in run], width))
    return Written((*lines, *_placed(columns)), tuple(shapes))


def _placed(columns: Sequence[Raw]) -> Iterator[Line]:
    """The lines of a header or signature block; small letters go on with the line above, as V/v under a number does."""
    for raw in read_columns(columns) if columns else ():
        yield _line(raw, "maybe")


def _line(raw: Raw, starts: Start) -> Line:
    bare = raw.text.lstrip()
    column = raw.column + len(raw.text) - len(bare)
    return Line(bare.rstrip(), raw.number, starts, columns=((0, column),) if column else ())


def _blocks(text: str) -> Iterator[list[Raw]]:
    block: list[Raw] = []
    for number, line in enumerate(text.split("\n"), start=1):
        blank = not line or line.isspace() or is_drawn_line(line)
        if block and (blank or line[0] == "\f"):
            yield block
            block = []
        if not blank:
            block.append(Raw(line, number))
    if block:
        yield block
