"""Small makers for tests: a Text from a few lines, without going through a file."""

import hashlib

import regex

from pipeline.normalise import normalise
from pipeline.records import Line, Page, Source, Text
from pipeline.rules import load_rules

_MARK = regex.compile(r"(\*\*|\*)")


def make_text(content: str, *, name: str = "bao-cao.md") -> Text:
    """A text with one paragraph a line; `**bold**`, `*italic*` and `#` are read as in Markdown."""
    lines = []
    for number, raw in enumerate(content.split("\n"), start=1):
        if raw.strip():
            lines.append(_line(raw, number))
    data = content.encode()
    source = Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type="text/markdown",
        how="markdown",
        quality=1.0,
        pages=(Page(0, tuple(lines)),),
    )
    return normalise(source, load_rules().characters)


def _line(raw: str, number: int) -> Line:
    heading = len(raw) - len(raw.lstrip("#"))
    raw = raw.lstrip("#").strip() if heading else raw.strip()
    plain = ""
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for piece in _MARK.split(raw):
        if piece in ("**", "*"):
            ranges = bold if piece == "**" else italic
            if piece in opened:
                ranges.append((opened.pop(piece), len(plain)))
            else:
                opened[piece] = len(plain)
        else:
            plain += piece
    return Line(plain, number, "maybe", bold=tuple(bold), italic=tuple(italic), heading=heading)
