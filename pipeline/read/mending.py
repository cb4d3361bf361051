"""Text whose letters were damaged before it reached us, without a font to tell by -> the letters that were meant."""

from collections.abc import Iterator

from pipeline.read.double_encoding import undo_double_encoding
from pipeline.read.legacy import LegacyEncoding, from_legacy, is_suspect, is_unicode, surely_legacy, weigh


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it was meant, and the names of what was done to it; most texts stay as they are."""
    undone = undo_double_encoding(text)
    if undone is not None:
        return undone, ("double utf-8",)
    if not is_suspect(text):
        return text, ()
    lines = text.split("\n")
    # A file may hold old paragraphs and new ones: those in Unicode say nothing of the others.
    encoding = surely_legacy("\n".join(line for line in lines if not is_unicode(line)))
    if encoding is None:
        return text, ()
    if not is_unicode(text):  # A file of one byte a letter is in one encoding from its first line to its last.
        return from_legacy(text, encoding), (encoding,)
    return "\n".join(_mended(lines, encoding)), (encoding,)


def _mended(lines: list[str], encoding: LegacyEncoding) -> Iterator[str]:
    """Each line judged by its own words; where they do not tell, as the line before, and at first as the text."""
    legacy = True
    for line in lines:
        found = weigh(line, encoding)
        if found.explained != found.spoiled:
            legacy = found.explained > found.spoiled
        yield from_legacy(line, encoding) if legacy and not is_unicode(line) else line
