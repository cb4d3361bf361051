"""A document as Markdown, the way recognised text is kept: bold in stars, headings with #, tables with bars."""

from collections.abc import Iterator

from pipeline.synthesize.blocks import Block, Document, Paragraph, Table
from pipeline.synthesize.phrase import Phrase

_TITLES = {"kind": "## ", "subject": "### "}


def to_markdown(document: Document) -> str:
    """The whole file; one paragraph a line, blank lines between."""
    notes: list[str] = []
    paragraphs = [text for block in in_order(document) for text in _lines(block, notes)]
    return "\n\n".join(paragraphs + notes) + "\n"


def lines_of(document: Document) -> Iterator[tuple[int, Block]]:
    """Every block, with the line of the file on which it starts; a table's rows begin two lines below its caption."""
    line = 1
    notes: list[str] = []
    for block in in_order(document):
        yield line, block
        for text in _lines(block, notes):
            line += text.count("\n") + 2


def in_order(document: Document) -> Iterator[Block]:
    """The blocks as one reads them: head column by column, body, recipients, signature, annexes."""
    yield from document.head_left
    yield from document.head_right
    yield from document.blocks
    yield from document.foot_left
    yield from document.foot_right
    yield from document.annex


def _lines(block: Block, notes: list[str]) -> Iterator[str]:
    if isinstance(block, Table):
        yield f"**{block.caption}**"
        yield "\n".join(_table(block, notes))
    else:
        yield _mark(block) + marked(block.words, notes)


def _mark(paragraph: Paragraph) -> str:
    if paragraph.role == "heading" and all(piece.bold for piece in paragraph.words):
        return "#" * min(4 + paragraph.depth, 6) + " "
    return _TITLES.get(paragraph.role, "")


def _table(table: Table, notes: list[str]) -> Iterator[str]:
    grid = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        grid[cell.row][cell.column] = marked(cell.words, notes)
    for number, row in enumerate(grid):
        yield "| " + " | ".join(row) + " |"
        if number == 0:
            yield "|" + "---|" * table.columns


def marked(phrase: Phrase, notes: list[str]) -> str:
    """Words with stars round the bold and the italic runs; footnotes become [^1]."""
    shown: list[str] = []
    runs: list[tuple[str, bool, bool]] = []
    for piece in phrase:
        if runs and runs[-1][1:] == (piece.bold, piece.italic):
            runs[-1] = (runs[-1][0] + piece.text, piece.bold, piece.italic)
        else:
            runs.append((piece.text, piece.bold, piece.italic))
        if piece.note:
            notes.append(f"[^{len(notes) + 1}]: {marked(piece.note, [])}")
            runs.append((f"[^{len(notes)}]", False, False))
    for text, bold, italic in runs:
        stars = "**" * bold + "*" * italic
        core = text.strip(" ")
        if not stars or not core:
            shown.append(text)
            continue
        start = text.index(core)
        shown.append(f"{text[:start]}{stars}{core}{stars}{text[start + len(core) :]}")
    return "".join(shown)
