"""Lists of documents that lost their force: a cell says what replaced the document of the same row."""

from collections.abc import Sequence

from pipeline.records import Citation, Text
from pipeline.statements.acts import Act, Grammar

_BULLETS = " -–+•*\n"


def acted_on_in_row(text: Text, citations: Sequence[Citation], at: int, act: Act) -> int | None:
    """The document that opens an earlier cell of a row, where this cell opens with "Được thay thế bởi …"."""
    place = text.paragraph_index(act.start)
    cell = text.paragraphs[place]
    if cell.kind != "cell" or text.value[cell.start : act.start].strip(_BULLETS):
        return None
    starts = {one.start: index for index, one in enumerate(citations[:at]) if one.parent is None}
    for before in reversed(text.paragraphs[:place]):
        if (before.table, before.row) != (cell.table, cell.row):
            return None
        if before.start in starts and before.column < cell.column:
            return starts[before.start]
    return None


def names_parts(text: Text, acted_on: Citation, act: Act, grammar: Grammar) -> bool:
    """Whether a cell between the two names the parts that are meant: "Khoản 2 Điều 5"."""
    first, last = text.paragraph_index(acted_on.start), text.paragraph_index(act.start)
    cells = text.paragraphs[first + 1 : last]
    return any(grammar.rules.part.pattern.match(text.value[one.start : one.end].lstrip(_BULLETS)) for one in cells)
