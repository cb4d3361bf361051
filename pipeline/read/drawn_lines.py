"""Rows of one sign that draw a line and print no word: below the agency's name, between parts, to write on."""

import regex

_DRAWN = regex.compile(r"\s*+([-_=*.…–—])(?:\s*+\1){2,}+\s*+$")


def is_drawn_line(text: str) -> bool:
    """Whether a line is a row of dashes, underscores, dots or asterisks."""
    return _DRAWN.match(text) is not None
