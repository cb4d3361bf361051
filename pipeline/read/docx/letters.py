"""Which letters the characters of a run stand for: files typed before Unicode keep them in the codes of their fonts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import regex
from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.legacy import (
    LegacyEncoding,
    OldFont,
    encoding_of_font,
    is_legacy,
    is_suspect,
    surely_legacy,
    weigh,
)

SOFT_HYPHEN = "\u00ad"
# Word cuts runs anywhere: the first and the last word of one may go on in its neighbours.
_WHOLE_WORDS = regex.compile(r"(?<=\s)\S++(?=\s)")


@dataclass(slots=True)
class Letters:
    """Decides by the words of a run; where they do not tell, by those of its paragraph that stand in such a font.

    Where these do not tell either, the run before decides, and at first the whole document. `font_of` names the font
    of a run; `converted` the encodings that were met, in the order of their first words.
    """

    font_of: Callable[[etree._Element], str | None]
    converted: list[LegacyEncoding] = field(default_factory=list)
    _before: dict[LegacyEncoding, bool] = field(default_factory=dict)
    _paragraph: etree._Element | None = None
    _told: dict[LegacyEncoding, bool | None] = field(default_factory=dict)
    _unnamed: OldFont | None = None
    _last: str = ""

    def printed(self, text: str, font: str | None, paragraph: etree._Element | None) -> str:
        """The characters of a run in that font as printed."""
        old = encoding_of_font(font) if font else None
        if paragraph is not None and (old is not None or is_suspect(text)):
            self._look_at(paragraph)
            if old is None:
                old = self._unnamed
            elif not self._is_legacy(text, old.encoding, paragraph):
                old = None
            if old is not None:
                return self._convert(text, old)
        self._last = ""
        return "" if text == SOFT_HYPHEN else text

    def _look_at(self, paragraph: etree._Element) -> None:
        """Ask the words of a paragraph once: those in old fonts, and all of them for words whose font is new."""
        if paragraph is self._paragraph:
            return
        self._paragraph, self._last = paragraph, ""
        self._told = {encoding: is_legacy(words, encoding) for encoding, words in self._by_encoding(paragraph)}
        sure = None if self._told else surely_legacy(_words(paragraph))
        self._unnamed = OldFont(sure) if sure else None

    def _by_encoding(self, element: etree._Element) -> Iterator[tuple[LegacyEncoding, str]]:
        words: dict[LegacyEncoding, str] = {}
        before: LegacyEncoding | None = None
        for run in element.iter(w.RUN):
            found = encoding_of_font(self.font_of(run) or "")
            encoding = found.encoding if found is not None else None
            if encoding is not None:
                words[encoding] = words.get(encoding, "") + ("" if encoding == before else " ") + _words(run)
            before = encoding
        yield from words.items()

    def _is_legacy(self, text: str, encoding: LegacyEncoding, paragraph: etree._Element) -> bool:
        whole = weigh(" ".join(_WHOLE_WORDS.findall(text)), encoding)
        if abs(whole.explained - whole.spoiled) > 1:
            told: bool | None = whole.explained > whole.spoiled
        else:
            told = self._told.get(encoding)
        if told is None:
            if encoding not in self._before:
                document = dict(self._by_encoding(paragraph.getroottree().getroot()))
                self._before[encoding] = bool(is_legacy(document.get(encoding, ""), encoding))
            return self._before[encoding]
        self._before[encoding] = told
        return told

    def _convert(self, text: str, old: OldFont) -> str:
        if old.encoding not in self.converted:
            self.converted.append(old.encoding)
        before, self._last = self._last, text[-1:] if old.encoding == "vni" else ""
        return old.printed(text, before)


def _words(element: etree._Element) -> str:
    """All its words; a soft hyphen is a letter in these fonts."""
    return "".join(
        SOFT_HYPHEN if one.tag == w.SOFT_HYPHEN else one.text or "" for one in element.iter(w.TEXT, w.SOFT_HYPHEN)
    )
