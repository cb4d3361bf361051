"""Raised figures typed by hand: powers stay beside what they raise, the others are marks of footnotes."""

import regex

# "120 m²", "km<sup>2</sup>", "10³", "R² = 0,9".
_UNIT = regex.compile(r"(?:^|[^\p{L}])(?:(?i:m|km|cm|dm|mm|hm)|[RXxyz])$")
_TEN = regex.compile(r"(?:^|[^\p{N}.,])10$")
_EXPONENTS = ("2", "3")
_MARK = regex.compile(r"\s*\(?(\d{1,3}|\*{1,3})\)?\s*")
_WIDTH = 4
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def mark_of_raised(raised: str) -> str:
    """The mark that raised characters are, if they can be one: "(1)", "2", "*"."""
    match = _MARK.fullmatch(raised)
    return match[1] if match else ""


def power_of(figures: str, before: str) -> str | None:
    """How raised figures are written behind `before` when they are a power: behind a ten raised, lest they join it."""
    end = before[-_WIDTH:]
    if not figures.isdigit():
        return None
    if _TEN.search(end):
        return figures.translate(_SUPERSCRIPTS)
    return figures if figures in _EXPONENTS and _UNIT.search(end) else None
