"""A table as CSV: UTF-8, RFC 4180, header row, line feeds, NULL = empty cell."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from pipeline.tables.columns import Row, Table, Value

# A spreadsheet takes a cell that starts like this for a formula, quoted or not. Signed plain numbers are harmless.
_FORMULA = regex.compile(r"'*+(?:[=@\t\r＝＠]|[+\-＋－](?!\d[\d.,]*+%?\Z)).", regex.DOTALL)
# What such a cell can begin with; asked first, because nearly all cells begin with a letter or a digit.
_SIGNS = frozenset("'=+-@\t\r＝＋－＠")


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


def disarm(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula.

    A cell that begins with apostrophes before such a sign gets one more, so that taking one off gives every value back.
    """
    return f"'{cell}" if cell[:1] in _SIGNS and _FORMULA.match(cell) else cell


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return disarm(value)
    return str(value).lower() if isinstance(value, bool) else value
