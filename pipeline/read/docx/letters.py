"""Which letters the characters of a run stand for: files typed before Unicode keep them in the codes of their fonts."""

from dataclasses import dataclass

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.legacy import LegacyEncoding, encoding_of_font, from_legacy, is_legacy

SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Letters:
    """Decides by the words of each paragraph; where they do not tell, as in the paragraph before."""

    legacy: bool = False
    paragraph: etree._Element | None = None
    encoding: LegacyEncoding | None = None

    def printed(self, text: str, font: str | None, paragraph: etree._Element | None) -> str:
        """The characters of a run in that font as printed."""
        encoding = encoding_of_font(font) if font else None
        if encoding is not None and paragraph is not None:
            if paragraph is not self.paragraph or encoding != self.encoding:
                self._decide(paragraph, encoding)
            if self.legacy:
                return from_legacy(text, encoding)
        return "" if text == SOFT_HYPHEN else text

    def _decide(self, paragraph: etree._Element, encoding: LegacyEncoding) -> None:
        self.paragraph, self.encoding = paragraph, encoding
        told = is_legacy("".join(one.text or "" for one in paragraph.iter(w.TEXT)), encoding)
        self.legacy = self.legacy if told is None else told
