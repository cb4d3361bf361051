"""The words that a flag compares, as the JSON of its cell `quotes`."""

import json
from collections.abc import Iterable
from typing import NamedTuple


class QuoteCell(NamedTuple):
    """One place that a flag compares: the record it belongs to, where it stands, its words."""

    report_id: str
    record_id: str | None
    page: int | None
    line: int | None
    bbox: str | None
    bbox_overleaf: str | None
    start: int
    end: int
    text: str


def write_quotes(quotes: Iterable[QuoteCell]) -> str:
    """A JSON array of objects, one a quote."""
    return json.dumps([quote._asdict() for quote in quotes], ensure_ascii=False)


def read_quotes(written: str) -> tuple[QuoteCell, ...]:
    """The quotes that `write_quotes` wrote."""
    return tuple(QuoteCell(**quote) for quote in json.loads(written))
