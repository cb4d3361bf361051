"""A spaCy Doc as a Source, and the way back from the normalised text to the Doc's own characters."""

from itertools import accumulate

import regex
from spacy.tokens import Doc

from pipeline.read import read
from pipeline.records import Source, Text

_LINE = regex.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def source_of_doc(doc: Doc) -> Source:
    """The Doc's characters as if they had come in a text file. Raises DocumentError when it holds no words."""
    return read(doc.text.encode("utf-8", errors="replace"), "doc")


class OffsetsOfDoc:
    """Maps `start:end` of the normalised text to the offsets of the Doc it was made from."""

    def __init__(self, text: Text, original: str) -> None:
        self.text = text
        self.line_starts = [0, *accumulate(len(line) for line in _LINE.findall(original))]

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the Doc for `start:end` of the text."""
        while end > start and self.text.value[end - 1] == "\n":
            end -= 1
        first, last = self.text.source_range(start, end)
        return self._offset(first), self._offset(last) + 1

    def _offset(self, place: tuple[int, int, int]) -> int:
        page, line, column = place
        return self.line_starts[self.text.source.pages[page].lines[line].number - 1] + column
