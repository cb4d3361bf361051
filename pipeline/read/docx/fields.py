"""Fields of Word: what they print is text, their instruction is not."""

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from pipeline.read.docx import names as w

# The number of a page is no text of the document; a table of contents says again what its headings say.
_SILENT = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"], ["TOC"])


@dataclass(slots=True)
class Fields:
    """Fields that are open: between their beginning and their separator stands an instruction, which is not printed.

    A field may open in one paragraph and close in another (a table of contents does).
    """

    open: list[bool] = field(default_factory=list)
    instruction: str = ""
    _whole: dict[etree._Element, bool] = field(default_factory=dict)

    def begin(self, paragraph: etree._Element) -> None:
        """A new paragraph: in a part with fields that nobody closed, none goes on from the paragraph before."""
        if self.open and not self._are_closed(paragraph.getroottree().getroot()):
            self.open.clear()

    def turn(self, kind: str) -> None:
        """Take in a w:fldChar."""
        if kind == "begin":
            self.open.append(True)
            self.instruction = ""
        elif self.open and kind == "separate":
            self.open[-1] = is_silent(self.instruction)
        elif self.open and kind == "end":
            self.open.pop()

    @property
    def silent(self) -> bool:
        """Whether what stands here is an instruction, or what the field prints is no text of the document."""
        return any(self.open)

    def _are_closed(self, root: etree._Element) -> bool:
        known = self._whole.get(root)
        if known is None:
            kinds = Counter(one.get(w.FIELD_TYPE) for one in root.iter(w.FIELD_CHAR))
            known = self._whole[root] = kinds["begin"] == kinds["end"]
        return known


def is_silent(instruction: str) -> bool:
    """Whether a field prints the number of a page or a table of contents."""
    return instruction.split()[:1] in _SILENT
