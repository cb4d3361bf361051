"""Which letters the characters of a run stand for: files typed before Unicode keep them in the codes of their fonts."""

from dataclasses import dataclass

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.legacy import encoding_of_font, from_legacy, is_legacy

SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Letters:
    """Decides by the words of each paragraph; where they do not tell, as in the paragraph before."""

    legacy: bool = False
    paragraph: etree._Element | None = None
    words: str = ""

    def printed(self, text: str, font: str | None, paragraph: etree._Element | None) -> str:
        """The characters of a run in that font as printed."""
        encoding = encoding_of_font(font) if font else None
        if encoding is None:
            return "" if text == SOFT_HYPHEN else text
        if paragraph is not None and paragraph is not self.paragraph:
            self.paragraph = paragraph
            self.words = "".join(one.text or "" for one in paragraph.iter(w.TEXT))
        told = is_legacy(self.words, encoding)
        self.legacy = self.legacy if told is None else told
        if self.legacy:
            return from_legacy(text, encoding)
        return "" if text == SOFT_HYPHEN else text
