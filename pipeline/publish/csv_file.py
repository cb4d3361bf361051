"""A table as CSV: UTF-8, RFC 4180, header row, line feeds, NULL = empty cell."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.tables.columns import Row, Table, Value
from pipeline.tables.formulas import disarm


def write_csv(table: Table[Row], rows: Iterable[Row], path: Path) -> Iterator[Row]:
    """Write the rows as they pass, and pass them on; what is measured is left out: it differs from run to run."""
    measured = tuple(place for place, field in enumerate(table.fields) if field.column.measured)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.names)
        for row in rows:
            cells = [_cell(value) for value in row]
            for place in measured:
                cells[place] = None
            writer.writerow(cells)
            yield row


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return disarm(value)
    return str(value).lower() if isinstance(value, bool) else value
