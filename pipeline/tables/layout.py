"""How a text is set out, kept beside it for the review page: what the plain text file does not show."""

import json
from dataclasses import dataclass

from pipeline.records import Paragraph, Text

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layout:
    """Bold and italic ranges, and the paragraphs in order."""

    bold: tuple[Range, ...]
    italic: tuple[Range, ...]
    paragraphs: tuple[Paragraph, ...]


def layout_of(text: Text) -> str:
    """The layout of a text as JSON, small enough to keep with every report."""
    paragraphs = [(p.start, p.end, p.kind, p.heading, p.table, p.row, p.column) for p in text.paragraphs]
    return json.dumps([text.bold, text.italic, paragraphs], separators=(",", ":"))


def read_layout(written: str) -> Layout:
    """The layout that `layout_of` wrote."""
    bold, italic, paragraphs = json.loads(written)
    return Layout(
        bold=tuple((start, end) for start, end in bold),
        italic=tuple((start, end) for start, end in italic),
        paragraphs=tuple(Paragraph(*one) for one in paragraphs),
    )
