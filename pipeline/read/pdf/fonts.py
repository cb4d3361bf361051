"""Bold and italics by the name of the font: pdfium's font weight says nothing about them."""

from functools import lru_cache

import regex

# "TimesNewRomanPS-BoldMT", "Times New Roman,BoldItalic", "Arial-Black", "HelveticaNeue-Bd", "UTM-Demi", ".VnTimeBold".
_BOLD = regex.compile(r"(?i:bold|black|heavy|demi)|(?<=[a-z])B[dD](?![a-z])|[-,_ ](?i:bd|bld|b|bi)(?![a-z])")
_ITALIC = regex.compile(r"(?i:italic|oblique|kursiv|slanted)|(?<=[a-z])It(?![a-z])|[-,_ ](?i:it|ita|obl|i|bi)(?![a-z])")
# "ABCDEF+" marks a subset.
_SUBSET = regex.compile(r"^[A-Z]{6}\+")

STROKED = 2
"""Text render mode "fill, then stroke": how Word and LibreOffice thicken a font that has no bold cut."""


def plain_name(name: str) -> str:
    """A font's name without the mark of a subset."""
    return _SUBSET.sub("", name)


@lru_cache(maxsize=4096)
def style_of(name: str) -> tuple[bool, bool]:
    """(bold, italic) as the font's name says."""
    plain = plain_name(name)
    return bool(_BOLD.search(plain)), bool(_ITALIC.search(plain))
