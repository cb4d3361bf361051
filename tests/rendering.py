"""One document as a file of every format: as it is typed, saved, exported and printed.

A document is its lines: "left || right" is set in two columns (head and foot), "| a | b |" is a row of a table,
`**bold**` and `*italic*` as in Markdown, "#" before a heading, footnotes between OPEN_NOTE and CLOSE_NOTE.
"""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tests import docx_making as docx
from tests.unseen.annotated import CLOSE_NOTE, OPEN_NOTE
from tests.unseen.pdf_rendering import pdf_of

Document = Sequence[str]

_WIDTH = 78
_NOTE = re.compile(f"{OPEN_NOTE}([^{CLOSE_NOTE}]*){CLOSE_NOTE}")
_CAPITALS = re.compile(r"\**(?:[^\W\d_a-z]|[ ,:*-])+")
_STARS = re.compile(r"(\*{1,3})(?! )([^*]+)(?<! )\1")
# What Word numbers by itself: the first four letters only, for after "d" Word goes on with "e" and an office with "đ".
_LABEL = re.compile(r"([IVX]{1,5}\.|\d{1,2}\.|[a-d]\)) (?=\S)")
_SET = {"*": "<w:i/>", "**": '<w:rStyle w:val="Dam"/>', "***": '<w:rStyle w:val="Dam"/><w:i/>'}
_STYLES = '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>'
_RAISED, _SMALL = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', '<w:sz w:val="18"/>'
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file, how it is made, and what of the words' setting it cannot say."""

    name: str
    suffix: str
    make: Callable[[Document], bytes]
    has_bold: bool = True
    has_notes: bool = True


def as_markdown(document: Document) -> str:
    """Blocks with blank lines between them, columns one after the other, footnotes at the end."""
    words, notes = _with_notes(document, "[^{}]")
    blocks: list[str] = []
    for kind, lines in groupby(words, key=_kind):
        block = list(lines)
        if kind == "columns":
            blocks += [half for column in _columns(block) for half in column]
        elif kind == "table":
            blocks.append("\n".join([block[0], "|" + "---|" * (block[0].count("|") - 1), *block[1:]]))
        else:
            blocks += [line for line in block if line.strip()]
    return "\n\n".join([*blocks, *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))]) + "\n"


def as_typed(document: Document, *, wrapped: bool) -> str:
    """Words alone: wrapped with the head in two columns, or one line a paragraph and column after column."""
    words, notes = _with_notes(list(map(unmarked, document)), "[{}]")
    words += ["", *(f"[{number}] {note}" for number, note in enumerate(notes, 1))]
    lines: list[str] = []
    for kind, group in groupby(words, key=_kind):
        block = list(group)
        if kind == "columns" and wrapped:
            width = max(len(one.split("||")[0].strip()) for one in block) + 4
            for line in block:
                left, right = (half.strip() for half in line.split("||"))
                lines.append(f"{left:<{width}}{right}".rstrip())
        elif kind == "columns":
            lines += [half for column in _columns(block) for half in column]
        elif kind == "table":
            lines += ["\t".join(_cells(row)) for row in block]
        else:
            for line in block:
                lines += textwrap.wrap(line, _WIDTH, break_on_hyphens=False) or [""] if wrapped else [line]
    return "\n".join(lines).strip("\n") + "\n"


def in_cp1258(text: str) -> bytes:
    """Tone marks stand after their letters, as that code page has it; a character it lacks becomes a question mark."""
    return "".join(_cp1258(letter) for letter in unicodedata.normalize("NFC", text)).encode("cp1258", "replace")


def as_docx(document: Document) -> bytes:
    """As Word saves it: head in a borderless table, bold by a character style, labels by automatic numbering."""
    return _Word().write(document)


def as_pdf(document: Document) -> bytes:
    """Printed straight on the page."""
    return pdf_of([unmarked(line) for line in document])


def unmarked(line: str) -> str:
    """A line without the marks of bold, italics and headings."""
    return _STARS.sub(r"\2", re.sub(r"^#{1,6} ", "", line))


def _cp1258(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        base, *marks = list(unicodedata.normalize("NFD", letter))
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        shape = "".join(mark for mark in marks if mark not in tones)
        return unicodedata.normalize("NFC", base + shape) + "".join(tones)
    return letter


def _kind(line: str) -> str:
    return "columns" if "||" in line else "table" if line.startswith("|") else "words"


def _columns(block: Sequence[str]) -> tuple[list[str], list[str]]:
    halves = [[half.strip() for half in line.split("||")] for line in block]
    return [left for left, _ in halves if left], [right for _, right in halves if right]


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def _with_notes(document: Document, mark: str) -> tuple[list[str], list[str]]:
    notes: list[str] = []

    def taken(match: re.Match[str]) -> str:
        notes.append(match[1])
        return mark.format(len(notes))

    return [_NOTE.sub(taken, line) for line in document], notes


@dataclass(slots=True)
class _Word:
    notes: list[str] = field(default_factory=list)
    lists: list[tuple[str, int]] = field(default_factory=list)
    last: dict[str, tuple[int, int]] = field(default_factory=dict)

    def write(self, document: Document) -> bytes:
        body = ""
        for kind, group in groupby(document, key=_kind):
            block = list(group)
            if kind == "columns":
                cells = ["".join(self._paragraph(half, centred=True) for half in column) for column in _columns(block)]
                body += docx.table([cell or docx.paragraph() for cell in cells], borders=False)
            elif kind == "table":
                body += docx.table(*[["".join([self._paragraph(cell)]) for cell in _cells(row)] for row in block])
            else:
                body += "".join(self._paragraph(line, listed=True) for line in block if line.strip())
        abstracts = {"R": "upperRoman %1.", "1": "decimal %1.", "a": "lowerLetter %1)"}
        numbering = "".join(docx.abstract_list(form, number=ord(kind)) for kind, form in abstracts.items())
        for number, (kind, start) in enumerate(self.lists, 1):
            override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            numbering += docx.list_of(ord(kind), number, override)
        notes = ""
        for number, words in enumerate(self.notes, 1):
            own = docx.paragraph(f"<w:r>{_RAISED}<w:footnoteRef/></w:r>", docx.run(f" {words}", _SMALL))
            notes += f'<w:footnote w:id="{number}">{own}</w:footnote>'
        return docx.make_docx(body, styles=_STYLES, numbering=numbering, footnotes=notes)

    def _paragraph(self, line: str, *, listed: bool = False, centred: bool = False) -> str:
        # Types and titles in capitals stand in the middle, as offices set them.
        centred = (centred or line.startswith("# ") or _CAPITALS.fullmatch(line) is not None) and line[:1] != "-"
        line = re.sub(r"^#{1,6} ", "", line)
        stars = re.match(r"\*{0,3}", line)
        opening = stars[0] if stars else ""
        label = _LABEL.match(line, len(opening)) if listed else None
        if label is None:
            return docx.paragraph(*self._runs(line), properties='<w:jc w:val="center"/>' if centred else "")
        number = self._list(label[1][:-1])
        runs = self._runs(opening + line[label.end() :])
        return docx.paragraph(*runs, properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')

    def _list(self, label: str) -> int:
        """The list that prints this label next; a new one where numbering does not simply go on."""
        kind = "1" if label.isdigit() else "R" if label[0] in _ROMAN else "a"
        value = int(label) if kind == "1" else _roman(label) if kind == "R" else ord(label) - 96
        number, before = self.last.get(kind, (0, -1))
        if value != before + 1:
            self.lists.append((kind, value))
            number = len(self.lists)
        self.last[kind] = (number, value)
        return number

    def _runs(self, line: str) -> Iterator[str]:
        done = 0
        for match in _STARS.finditer(line):
            yield from self._with_marks(line[done : match.start()], "")
            yield from self._with_marks(match[2], _SET[match[1]])
            done = match.end()
        yield from self._with_marks(line[done:], "")

    def _with_marks(self, words: str, setting: str) -> Iterator[str]:
        for position, piece in enumerate(_NOTE.split(words)):
            if position % 2:
                self.notes.append(piece)
                yield f'<w:r>{_RAISED}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            elif piece:
                yield docx.run(piece, setting)


def _roman(label: str) -> int:
    values = [_ROMAN[letter] for letter in label]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))


FORMATS = (
    Format("markdown", "md", lambda one: as_markdown(one).encode()),
    Format("nfd", "md", lambda one: unicodedata.normalize("NFD", as_markdown(one)).encode()),
    Format("crlf-bom", "md", lambda one: b"\xef\xbb\xbf" + as_markdown(one).replace("\n", "\r\n").encode()),
    Format("utf-16", "md", lambda one: as_markdown(one).encode("utf-16")),
    Format("cp1258", "md", lambda one: in_cp1258(as_markdown(one))),
    Format("one-line", "txt", lambda one: as_typed(one, wrapped=False).encode(), has_bold=False),
    Format("wrapped", "txt", lambda one: as_typed(one, wrapped=True).encode(), has_bold=False),
    Format("docx", "docx", as_docx),
    Format("pdf", "pdf", as_pdf, has_bold=False, has_notes=False),
)
