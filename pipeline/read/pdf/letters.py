"""Words set in fonts from before Unicode (".VnTime", "VNI-Times"), whose letters the file gives as signs."""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.read.legacy import OldFont, encoding_of_font, is_legacy
from pipeline.read.pdf.fonts import plain_name


@lru_cache(maxsize=4096)
def encoding_of(font: str) -> OldFont | None:
    """What a font of the file was made for, if it is an old one."""
    return encoding_of_font(plain_name(font))


def in_unicode(words: Sequence[str], fonts: Sequence[OldFont | None]) -> list[str]:
    """The words of a page as they were printed. A font proves nothing: the words in it must look encoded."""
    pairs = list(zip(words, fonts, strict=True))
    encoded = {
        encoding
        for encoding in {font.encoding for font in fonts if font is not None}
        if is_legacy(" ".join(word for word, own in pairs if own and own.encoding == encoding), encoding)
    }
    return [own.printed(word) if own and own.encoding in encoded else word for word, own in pairs]
