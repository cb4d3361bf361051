"""Text that is data and no document: rows of separated values, JSON."""

import json

_SEPARATORS = ",;\t"
_FEWEST_SEPARATORS = 2
_LOOKED_AT = 30
_FEWEST_ROWS = 5


def is_data(text: str) -> bool:
    """Whether a text is a table of values or JSON; reading it as a report would only raise false findings."""
    start = text[:1000].lstrip()
    if start.startswith(("{", "[")) and text.rstrip().endswith(("}", "]")):
        return _is_json(text)
    rows = [row for row in text[:20_000].split("\n") if row.strip()][:_LOOKED_AT]
    if len(rows) < _FEWEST_ROWS:
        return False
    return any(_same_count([row.count(one) for row in rows]) for one in _SEPARATORS)


def _same_count(counts: list[int]) -> bool:
    """A quoted value may hold a separator of its own: nine rows in ten agree."""
    expected = counts[0]
    return expected >= _FEWEST_SEPARATORS and counts.count(expected) * 10 >= len(counts) * 9


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
