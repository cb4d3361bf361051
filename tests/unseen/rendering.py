"""The same words as a file of each kind: Markdown of a recognised scan, plain text, hard lines, NFD, DOCX, PDF.

A line "left || right" is set in two columns (head and foot of a document); `layout` says in which order a format
without columns gives them. "⏎" stands where a page ends inside a sentence. Lines of cells begin with "|".
"""

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from tests import docx_making as docx
from tests.unseen.annotated import AUTOMATIC, CLOSE_NOTE, OPEN_NOTE, Annotated
from tests.unseen.pdf_rendering import pdf_of

_SUFFIX = {"md": "md", "docx": "docx", "pdf": "pdf"}
_LISTS = docx.abstract_list("upperRoman %1.", "decimal %2.", "lowerLetter %3)") + docx.list_of()
_STYLES = '<w:style w:type="paragraph" w:styleId="Muc"><w:rPr><w:b/></w:rPr></w:style>'


def file_of(document: Annotated) -> tuple[str, bytes]:
    """Name and bytes of the document in its format."""
    lines = document.text.strip("\n").split("\n")
    name = f"{document.name}.{_SUFFIX.get(document.format, 'txt')}"
    if document.format == "docx":
        return name, _docx(lines)
    if document.format == "pdf":
        return name, pdf_of(lines)
    if document.format == "md":
        return name, "\n\n".join(_in_one_column(lines, document.layout)).replace("⏎", "\n\n").encode()
    text = "\n".join(_as_typed(lines, document.layout, hard=document.format == "wrapped"))
    text = text.replace("⏎", " ")
    if document.format == "nfd":
        text = unicodedata.normalize("NFD", text)
    return name, (text.replace("\n", "\r\n") if document.format == "crlf" else text).encode()


def _blocks(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Runs of two-column lines, and the lines between them."""
    for paired, block in groupby(lines, key=lambda line: "||" in line):
        yield paired, list(block)


def _columns(block: list[str]) -> tuple[list[str], list[str]]:
    halves = [[half.strip() for half in line.split("||")] for line in block]
    return [left for left, _ in halves if left], [right for _, right in halves if right]


def _in_one_column(lines: list[str], layout: str) -> Iterator[str]:
    for paired, block in _blocks(lines):
        if paired:
            left, right = _columns(block)
            yield from right + left if layout == "right" else left + right
            continue
        table: list[str] = []
        for line in [*block, ""]:
            if line.startswith("|"):
                table.append(line)
                continue
            if table:
                table.insert(1, "|" + "---|" * (table[0].count("|") - 1))
                yield "\n".join(table)
                table = []
            if line.strip():
                yield line


def _as_typed(lines: list[str], layout: str, *, hard: bool) -> Iterator[str]:
    for paired, block in _blocks(lines):
        if paired and layout == "columns":
            width = max(len(one.split("||")[0]) for one in block) + 3
            for line in block:
                left, right = (half.strip() for half in line.split("||"))
                yield f"{left:<{width}}{right}".rstrip()
        elif paired:
            first, second = _columns(block)
            yield from second + first if layout == "right" else first + second
        else:
            for line in block:
                yield from textwrap.wrap(line, 80) or [""] if hard else [line]


def _docx(lines: list[str]) -> bytes:
    notes: list[str] = []
    body = ""
    for paired, block in _blocks(lines):
        if paired:
            body += docx.table(["".join(map(_docx_paragraph, column)) for column in _columns(block)], borders=False)
            continue
        for tabular, rows in groupby(block, key=lambda line: line.startswith("|")):
            if tabular:
                body += docx.table(*[[cell.strip() for cell in row.strip("|").split("|")] for row in rows])
            else:
                body += "".join(_docx_line(row.replace("⏎", " "), notes) for row in rows if row.strip())
    numbered = "".join(
        f'<w:footnote w:id="{number}">{docx.paragraph(words)}</w:footnote>' for number, words in enumerate(notes, 1)
    )
    return docx.make_docx(body, styles=_STYLES, numbering=_LISTS, footnotes=numbered)


def _docx_line(line: str, notes: list[str]) -> str:
    if line.startswith(AUTOMATIC):
        return docx.numbered(line[2:], level=int(line[1]) - 1)
    pieces = line.split(OPEN_NOTE)
    runs = _runs(pieces[0])
    for piece in pieces[1:]:
        words, rest = piece.split(CLOSE_NOTE, 1)
        notes.append(words)
        runs += [f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>', *_runs(rest)]
    return docx.paragraph(*runs)


def _docx_paragraph(line: str) -> str:
    return docx.paragraph(*_runs(line))


def _runs(line: str) -> list[str]:
    return [docx.run(words, "<w:b/>" if bold else "") for bold, words in _bold_parts(line.lstrip("# ")) if words]


def _bold_parts(line: str) -> Iterator[tuple[bool, str]]:
    for index, words in enumerate(line.split("**")):
        yield index % 2 == 1, words
