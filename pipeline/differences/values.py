"""Cells as they are compared and shown."""

import regex

from pipeline.differences.alignment import Span
from pipeline.tables.around import Around, words_around
from pipeline.tables.columns import Value

_SPACES = regex.compile(r"\s+")
NOWHERE = Around("", "", "")


def in_writing(value: Value) -> str:
    """A cell in one line; empty for NULL."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())


def seen_words(text: str, span: Span) -> Around:
    """The words of a span in one line, with their neighbours; NOWHERE when the text is not at hand."""
    return Around(*(_SPACES.sub(" ", part) for part in words_around(text, *span))) if text else NOWHERE
