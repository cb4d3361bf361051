"""Words set in fonts from before Unicode (".VnTime", "VNI-Times"), whose letters the file gives as signs."""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.read.legacy import LegacyEncoding, encoding_of_font, from_legacy, is_legacy
from pipeline.read.pdf.fonts import plain_name


@lru_cache(maxsize=4096)
def encoding_of(font: str) -> LegacyEncoding | None:
    """The encoding that a font of the file was made for."""
    return encoding_of_font(plain_name(font))


def in_unicode(words: Sequence[str], encodings: Sequence[LegacyEncoding | None]) -> list[str]:
    """The words of a page as they were printed. A font proves nothing: the words in it must look encoded."""
    pairs = list(zip(words, encodings, strict=True))
    encoded = {
        encoding
        for encoding in set(encodings)
        if encoding and is_legacy(" ".join(word for word, own in pairs if own == encoding), encoding)
    }
    return [from_legacy(word, own) if own and own in encoded else word for word, own in pairs]
