"""What a code and the parts of its symbol (ký hiệu) say: of the type and of who issued the document."""

import re

# The number of the National Assembly's term stands in the code of its documents: "PL-UBTVQH11".
_TERM = re.compile(r"\d+$")
_PARTY_CODE = re.compile(r"\d+[^\W\d_]?\s?[-–]\s?[^\W\d_]")


def is_party_code(code: str) -> bool:
    """Whether a code is the Party's, by the hyphen behind its number: "05-NQ/TU", "114-KL/TW"."""
    return _PARTY_CODE.match(code) is not None


def symbol_parts(symbol: str) -> list[str]:
    """What stands between hyphens and slashes: "QĐ-UBND" -> QĐ, UBND; "NQ/TU" -> NQ, TU."""
    return symbol.replace("/", "-").split("-")


def without_term(part: str) -> str:
    """A part without the number of a term: "UBTVQH11" -> "UBTVQH"."""
    return _TERM.sub("", part)
