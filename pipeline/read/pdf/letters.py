"""Words set in fonts from before Unicode (".VnTime", "VNI-Times"), whose letters the file gives as signs."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pipeline.read.legacy import LegacyEncoding, OldFont, encoding_of_font, is_legacy, is_suspect, surely_legacy
from pipeline.read.pdf.fonts import plain_name

_MOST_CODE = 0xF100
_SUSPECT = np.array([is_suspect(f"a{chr(code)}a") for code in range(_MOST_CODE)] + [False])


@lru_cache(maxsize=4096)
def old_font(font: str) -> OldFont | None:
    """What the font of a file was made for, as its name says."""
    return encoding_of_font(plain_name(font))


def holds_signs(codes: npt.NDArray[np.uint32]) -> bool:
    """Whether a page holds characters that old encodings leave and Vietnamese in Unicode does not."""
    return bool(_SUSPECT[np.minimum(codes, _MOST_CODE)].any())


def in_unicode(words: Sequence[str], fonts: Sequence[str]) -> tuple[list[str], tuple[LegacyEncoding, ...]]:
    """The words of a page as they were printed, given the name of the font of each; the encodings they came from.

    A name proves nothing: the words in a font must look encoded, and where its name says nothing, surely so.
    """
    by_font = defaultdict(list)
    for word, font in zip(words, fonts, strict=True):
        by_font[font].append(word)
    encoded = {font: old for font, own in by_font.items() if (old := _encoding(font, " ".join(own)))}
    printed = [
        encoded[font].printed(word) if font in encoded else word for word, font in zip(words, fonts, strict=True)
    ]
    return printed, tuple(dict.fromkeys(old.encoding for old in encoded.values()))


def _encoding(font: str, words: str) -> OldFont | None:
    """What the words in a font are encoded in."""
    old = old_font(font)
    if old is not None:
        return old if is_legacy(words, old.encoding) else None
    sure = surely_legacy(words) if is_suspect(words) else None
    return OldFont(sure) if sure else None
