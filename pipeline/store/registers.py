"""Imported registers in the store: kept when all else is made anew, for nobody can read them out of the reports."""

import datetime
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pipeline.records import EVERY, NO_DATE, Coverage, PartialDate, Register, RegisterEntry, without_number
from pipeline.tables.columns import Value

if TYPE_CHECKING:
    from pipeline.store import Store

REGISTER_TABLES = ("registers", "register_coverage", "register_entries")
# Values asked for in one query.
_AT_ONCE = 500
# The fields of an entry as they lie in the table; what is not text is named with its type.
_OTHER_TYPES = {"row": "INTEGER", "year": "INTEGER"}
_COLUMNS = RegisterEntry._fields
_DATE, _FROM, _UNTIL = map(_COLUMNS.index, ("date", "in_force_from", "in_force_until"))
_PLACES = ", ".join("?" * len(_COLUMNS))
_TYPED = ", ".join(f'"{name}" {_OTHER_TYPES.get(name, "TEXT")}' for name in _COLUMNS)
_NAMED = ", ".join(f'"{name}"' for name in _COLUMNS)
REGISTER_DEFINITIONS = (
    "CREATE TABLE IF NOT EXISTS registers (name TEXT PRIMARY KEY, file TEXT, sha256 TEXT, province TEXT, imported TEXT,"
    " entries INTEGER, columns TEXT, held TEXT, issuer TEXT, rules_version TEXT)",
    "CREATE TABLE IF NOT EXISTS register_coverage (register TEXT, issuer TEXT, symbol TEXT, place TEXT,"
    " first INTEGER, last INTEGER)",
    f"CREATE TABLE IF NOT EXISTS register_entries ({_TYPED})",
    "CREATE INDEX IF NOT EXISTS register_entries_of_series ON register_entries (series)",
    "CREATE INDEX IF NOT EXISTS register_entries_of_date ON register_entries (date)",
    "CREATE INDEX IF NOT EXISTS register_entries_of_register ON register_entries (register)",
)


class RegisterTables:
    """The registers of one store."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def put(self, register: Register, entries: Iterable[RegisterEntry]) -> Register:
        """Keep a register in place of the one of its name, in one transaction; gives it back with its entries counted.

        What `entries` raises leaves the store as it was. Cited documents are to be held against registers anew.
        """
        count, held = 0, set[str]()
        claims_all = _claims_all(register)

        def counted() -> Iterator[tuple[Value, ...]]:
            nonlocal count
            for entry in entries:
                count += 1
                if claims_all and entry.series:
                    held.add(without_number(entry.series))
                yield _values(entry)

        with self._store.transaction():
            self._forget(register.name)
            self._store.write(f"INSERT INTO register_entries VALUES ({_PLACES})", counted())
            register = one = replace(register, entries=count, held=frozenset(held))
            columns, series = (json.dumps(value, ensure_ascii=False) for value in (one.columns, sorted(held)))
            known = (one.name, one.file, one.sha256, one.province, one.imported, one.entries)
            row = (*known, columns, series, one.issuer, one.rules_version)
            self._store.write("INSERT INTO registers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (row,))
            self._store.write(
                "INSERT INTO register_coverage VALUES (?, ?, ?, ?, ?, ?)",
                ((register.name, one.issuer, one.symbol, one.place, one.first, one.last) for one in register.coverage),
            )
            self._store.look_at_all_again()
        return register

    def remove(self, name: str) -> bool:
        """Forget a register; False when there is none of that name."""
        if name not in {one.name for one in self.all()}:
            return False
        with self._store.transaction():
            self._forget(name)
            self._store.look_at_all_again()
        return True

    def all(self) -> tuple[Register, ...]:
        """Every register, by name."""
        query = (
            "SELECT name, file, sha256, province, imported, entries, columns, held, issuer, rules_version"
            " FROM registers ORDER BY name"
        )
        return tuple(self._register(row) for row in tuple(self._store.select(query)))

    def of_series(self, series: Iterable[str]) -> dict[str, list[RegisterEntry]]:
        """The entries of each series that has any, whatever their year, by register and row."""
        found: dict[str, list[RegisterEntry]] = {}
        for entry in self._entries("series", series):
            found.setdefault(entry.series, []).append(entry)
        return found

    def of_dates(self, days: Iterable[str]) -> dict[str, list[RegisterEntry]]:
        """The entries of each day (ISO) that has any, by register and row."""
        found: dict[str, list[RegisterEntry]] = {}
        for entry in self._entries("date", days):
            found.setdefault(entry.date.iso, []).append(entry)
        return found

    def of_register(self, name: str) -> Iterator[RegisterEntry]:
        """All entries of a register as they stand in it, read as they are asked for."""
        return self._entries("register", (name,))

    def give_series(
        self, register: Register, series_of: Callable[[str, str, str, bool], str], rules_version: str
    ) -> None:
        """Make the series of a register's entries anew, as other rules have them.

        `series_of` is asked with symbol, number, issuer and whether the row's words are its own.
        """
        query = "SELECT rowid, series, symbol, number, issuer, date_doubt FROM register_entries WHERE register = ?"
        changed: list[tuple[Value, ...]] = []
        held: set[str] = set()
        for row, series, symbol, number, issuer, doubt in self._store.select(query, (register.name,)):
            if series:
                own = series_of(str(symbol), str(number), str(issuer), doubt != "row")
                held.add(without_number(own))
                if own != series:
                    changed.append((own, row))
        kept = json.dumps(sorted(held) if _claims_all(register) else [], ensure_ascii=False)
        with self._store.transaction():
            self._store.write("UPDATE register_entries SET series = ? WHERE rowid = ?", changed)
            self._store.write(
                "UPDATE registers SET held = ?, rules_version = ? WHERE name = ?",
                ((kept, rules_version, register.name),),
            )
            if changed:
                self._store.look_at_all_again()

    def _entries(self, column: str, values: Iterable[str]) -> Iterator[RegisterEntry]:
        wanted = [value for value in dict.fromkeys(values) if value]
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            places = ", ".join("?" * len(some))
            query = f"SELECT {_NAMED} FROM register_entries WHERE {column} IN ({places}) ORDER BY register, rowid"
            yield from map(_entry, self._store.select(query, some))

    def _register(self, row: tuple[Value, ...]) -> Register:
        name, file, sha256, province, imported, entries, columns, held, issuer, rules_version = row
        query = "SELECT issuer, symbol, place, first, last FROM register_coverage WHERE register = ? ORDER BY rowid"
        return Register(
            name=str(name),
            file=str(file),
            sha256=str(sha256),
            province=str(province),
            imported=str(imported),
            entries=int(str(entries)),
            columns=tuple((field, heading) for field, heading in json.loads(str(columns))),
            coverage=tuple(
                Coverage(str(issuer), str(symbol), str(place), int(str(first)), int(str(last)))
                for issuer, symbol, place, first, last in self._store.select(query, (name,))
            ),
            held=frozenset(json.loads(str(held or "[]"))),
            issuer=str(issuer or ""),
            rules_version=str(rules_version or ""),
        )

    def _forget(self, name: str) -> None:
        for table, column in (
            ("register_entries", "register"),
            ("register_coverage", "register"),
            ("registers", "name"),
        ):
            self._store.write(f"DELETE FROM {table} WHERE {column} = ?", ((name,),))


def _claims_all(register: Register) -> bool:
    return any(one.symbol == EVERY for one in register.coverage)


def carry_over(connection: sqlite3.Connection, old: Path) -> None:
    """Copy the registers out of a store whose other tables are of another version, column by column."""
    connection.execute("ATTACH ? AS old", (str(old),))
    for table in REGISTER_TABLES:
        kept = {name for _, name, *_ in connection.execute(f"PRAGMA old.table_info({table})")}
        own = [name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})")]
        shared = ", ".join(f'"{name}"' for name in own if name in kept)
        if shared:
            connection.execute(f"INSERT INTO main.{table} ({shared}) SELECT {shared} FROM old.{table} ORDER BY rowid")
    connection.execute("DETACH old")


def _values(entry: RegisterEntry) -> tuple[Value, ...]:
    values: list[str | int | PartialDate | datetime.date | None] = list(entry)
    values[_DATE] = _in_writing(entry.date)
    values[_FROM] = entry.in_force_from.isoformat() if entry.in_force_from else None
    values[_UNTIL] = entry.in_force_until.isoformat() if entry.in_force_until else None
    return tuple(cast(list[Value], values))


def _entry(row: tuple[Value, ...]) -> RegisterEntry:
    entry = RegisterEntry._make(row)
    return entry._replace(
        date=_partial(str(entry.date)) if entry.date else NO_DATE,
        in_force_from=_day(entry.in_force_from),
        in_force_until=_day(entry.in_force_until),
    )


def _day(written: object) -> datetime.date | None:
    return datetime.date.fromisoformat(str(written)) if written else None


def _in_writing(date: PartialDate) -> str | None:
    """ISO 8601, as far as the date is known: "2016-05-12", "2016-05", "2016"."""
    if date.year is None:
        return None
    return "-".join((f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part is not None)))


def _partial(written: str) -> PartialDate:
    return PartialDate(*map(int, written.split("-")))
