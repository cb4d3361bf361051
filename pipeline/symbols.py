"""The parts of a symbol (ký hiệu): what it says of the type and of who issued the document."""

import re

# The number of the National Assembly's term stands in the code of its documents: "PL-UBTVQH11".
_TERM = re.compile(r"\d+$")


def symbol_parts(symbol: str) -> list[str]:
    """What stands between hyphens and slashes: "QĐ-UBND" -> QĐ, UBND; "NQ/TU" -> NQ, TU."""
    return symbol.replace("/", "-").split("-")


def without_term(part: str) -> str:
    """A part without the number of a term: "UBTVQH11" -> "UBTVQH"."""
    return _TERM.sub("", part)
