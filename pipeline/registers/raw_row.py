"""One row of a register file before anything is understood of it."""

import re
import unicodedata
from datetime import date, datetime
from typing import NamedTuple

from pipeline.errors import UsageError

# More columns than this no register has: a broken separator, or a file made to fill the machine.
_MOST_COLUMNS = 300
# Some registers hold whole documents in a column, which is not read.
_MOST_LETTERS, _LONGEST_CELL = 20_000, 4_000
_UNTIDY = re.compile(r"[^\S ]|  | \0|\0[ ']")


class RawRow(NamedTuple):
    """`number` is the row as the user sees it in his program, `sheet` where a workbook has it."""

    sheet: str
    number: int
    cells: tuple[str, ...]


def raw_row(name: str, sheet: str, number: int, values: list[str]) -> RawRow:
    """A row with clean cells and without empty ones at its end. Raises UsageError when no register can be so wide."""
    while values and not values[-1]:
        values.pop()
    if len(values) > _MOST_COLUMNS:
        raise UsageError(
            f"{name}, dòng {number}: dòng có {len(values)} cột, không phải một sổ văn bản; kiểm tra dấu ngăn cột.",
            f"{name}, row {number}: {len(values)} columns are too many for a register; look at the separators.",
        )
    if sum(map(len, values)) > _MOST_LETTERS:
        values = [value[:_LONGEST_CELL] for value in values]
    # Nearly all rows are clean: looking once at the whole row is much faster than at each cell.
    whole = "\0".join(values)
    if not unicodedata.is_normalized("NFC", whole):
        whole = unicodedata.normalize("NFC", whole)
    cells = whole.split("\0")
    return RawRow(sheet, number, tuple(map(_clean, cells)) if _UNTIDY.search(f"\0{whole}\0") else tuple(cells))


def _clean(value: str) -> str:
    """The words of a cell with single spaces, and without the apostrophe that keeps Excel from computing."""
    words = " ".join(value.split())
    return words[1:] if words[:1] == "'" and words.count("'") == 1 else words


def in_writing(value: object) -> str:
    """What a cell of a workbook or a value of JSON says: days as ISO dates, whole numbers without ".0"."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "; ".join(filter(None, map(in_writing, value)))
    if isinstance(value, dict):
        return "; ".join(filter(None, map(in_writing, value.values())))
    return str(value)
