"""Lists of documents that lost their force: a cell says what replaced the document of the same row."""

from pipeline.records import Citation
from pipeline.statements.acts import Act
from pipeline.statements.reading import Reading

_BULLETS = " -–+•*\n"


def acted_on_in_row(reading: Reading, at: int, act: Act) -> int | None:
    """The document that opens an earlier cell of a row, where this cell opens with "Được thay thế bởi …"."""
    text = reading.text
    cell = text.paragraphs[text.paragraph_index(act.start)]
    if cell.kind != "cell" or reading.value[cell.start : act.start].strip(_BULLETS):
        return None
    for index in range(at - 1, -1, -1):
        one = reading.citations[index]
        before = text.paragraphs[text.paragraph_index(one.start)]
        if (before.table, before.row) != (cell.table, cell.row):
            return None
        if before.start == one.start and before.column < cell.column:
            return index
    return None


def names_parts(reading: Reading, acted_on: Citation, act: Act) -> bool:
    """Whether a cell between the two names the parts that are meant: "Khoản 2 Điều 5"."""
    text, part = reading.text, reading.grammar.rules.part.pattern
    first, last = text.paragraph_index(acted_on.start), text.paragraph_index(act.start)
    cells = text.paragraphs[first + 1 : last]
    return any(part.match(reading.value[one.start : one.end].lstrip(_BULLETS)) for one in cells)
