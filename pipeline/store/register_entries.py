"""Entries of registers as they lie in their table: an entry's fields are its columns."""

import datetime
from typing import cast

from pipeline.records import NO_DATE, PartialDate, RegisterEntry
from pipeline.tables.columns import Value

COLUMNS = RegisterEntry._fields
# What is not text is named with its type.
_OTHER_TYPES = {"row": "INTEGER", "year": "INTEGER"}
_DATE, _FROM, _UNTIL = map(COLUMNS.index, ("date", "in_force_from", "in_force_until"))


def typed_columns() -> str:
    """The columns as a table of entries is defined by."""
    return ", ".join(f'"{name}" {_OTHER_TYPES.get(name, "TEXT")}' for name in COLUMNS)


def values_of(entry: RegisterEntry) -> tuple[Value, ...]:
    """An entry as a row of its table; days in ISO 8601."""
    values: list[str | int | PartialDate | datetime.date | None] = list(entry)
    values[_DATE] = entry.date.stated or None
    values[_FROM] = entry.in_force_from.isoformat() if entry.in_force_from else None
    values[_UNTIL] = entry.in_force_until.isoformat() if entry.in_force_until else None
    return tuple(cast(list[Value], values))


def entry_of(row: tuple[Value, ...]) -> RegisterEntry:
    """The entry that `values_of` wrote."""
    entry = RegisterEntry._make(row)
    return entry._replace(
        date=_partial(str(entry.date)) if entry.date else NO_DATE,
        in_force_from=_day(entry.in_force_from),
        in_force_until=_day(entry.in_force_until),
    )


def _day(written: object) -> datetime.date | None:
    return datetime.date.fromisoformat(str(written)) if written else None


def _partial(stated: str) -> PartialDate:
    return PartialDate(*map(int, stated.split("-")))
