"""Footnotes and endnotes: the mark that is printed for each, and their words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.numbering import FORMATS
from pipeline.read.docx.story import Place, Story
from pipeline.records import Line

_KINDS = {"footnote": (w.FOOTNOTE, "decimal"), "endnote": (w.ENDNOTE, "lowerRoman")}


@dataclass(slots=True)
class Notes:
    """Gives each note its number in the order in which the text refers to them."""

    seen: dict[tuple[str, str], str] = field(default_factory=dict)
    counted: Counter[str] = field(default_factory=Counter)

    def mark_of(self, kind: str, note_id: str) -> str:
        """The mark that is printed where the text refers to a note."""
        known = self.seen.get((kind, note_id))
        if known is None:
            self.counted[kind] += 1
            known = self.seen[kind, note_id] = FORMATS[_KINDS[kind][1]](self.counted[kind])
        return known

    def read(self, kind: str, root: etree._Element | None, story: Story) -> Iterator[Line]:
        """The lines of all notes of a kind that the text refers to, in the order of their marks."""
        if root is None:
            return
        elements = {one.get(w.ID, ""): one for one in root.iter(_KINDS[kind][0])}
        for (one, note_id), mark in list(self.seen.items()):
            if one != kind or note_id not in elements:
                continue
            first = True
            for line in story.read(elements[note_id], Place(kind="note")):
                yield replace(line, mark=mark) if first else line
                first = False
