"""Differences as CSV, one row each."""

import csv
from typing import TextIO

from pipeline.differences.ledger import Ledger
from pipeline.tables.formulas import disarm

_HEAD = (
    *("change", "table", "column", "source", "page", "line", "start", "before", "after"),
    *("words_before", "words_after", "report_id"),
)


def write_differences(ledger: Ledger, file: TextIO, limit: int | None) -> None:
    """Write all differences (or of every kind at most `limit`), the weightiest first; no cell is a formula."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(_HEAD)
    for one in ledger.differences(limit):
        place = one.place
        cells = (
            *(one.change, one.table, one.column, place.source, place.page, place.line, place.start),
            *(one.before, one.after, one.seen.words, one.seen_after.words, place.report_id),
        )
        writer.writerow([disarm(cell) if isinstance(cell, str) else cell for cell in cells])
